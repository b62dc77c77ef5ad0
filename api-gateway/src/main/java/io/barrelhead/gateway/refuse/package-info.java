/// Says no: each reason to refuse a request, and the answer, the count and the audit row it makes.
@NullMarked
package io.barrelhead.gateway.refuse;

import org.jspecify.annotations.NullMarked;
