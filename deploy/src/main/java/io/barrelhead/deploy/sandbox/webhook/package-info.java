/// Sends webhooks for the changes of the records, as the sources do, and keeps a log of those that nobody took.
@NullMarked
package io.barrelhead.deploy.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
