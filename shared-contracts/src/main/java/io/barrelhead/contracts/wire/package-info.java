/// Events as CloudEvents 1.0 in binary mode: attributes beside the JSON body, without a Kafka class.
@NullMarked
package io.barrelhead.contracts.wire;

import org.jspecify.annotations.NullMarked;
