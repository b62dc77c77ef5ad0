/// Says what the door offers: one OpenAPI document made of all services' documents.
@NullMarked
package io.barrelhead.gateway.describe;

import org.jspecify.annotations.NullMarked;
