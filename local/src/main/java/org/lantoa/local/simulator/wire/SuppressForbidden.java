package org.lantoa.local.simulator.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets a class use what forbidden-apis bans elsewhere; {@code value} says why. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SuppressForbidden {
  /** Why it may. */
  String value();
}
