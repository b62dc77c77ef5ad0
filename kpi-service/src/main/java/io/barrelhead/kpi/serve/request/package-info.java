/// What a request asks for and may see, and how it is refused.
@NullMarked
package io.barrelhead.kpi.serve.request;

import org.jspecify.annotations.NullMarked;
