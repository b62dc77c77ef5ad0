/// Real servers for the tests of every service: in containers where a Docker engine answers, embedded where none does.
@NullMarked
package io.barrelhead.contracts.testing;

import org.jspecify.annotations.NullMarked;
