/// Models the days that changed: claims them, runs the stages over them, keeps what each stage said.
@NullMarked
package io.barrelhead.transform.model;

import org.jspecify.annotations.NullMarked;
