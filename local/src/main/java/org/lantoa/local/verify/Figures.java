package org.lantoa.local.verify;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one scope, as each of three ways gives it; those that give it must agree.
 *
 * @param gains by the sum of gains
 * @param posts by the sum over posts of their last counts
 * @param total as the all-time total says
 */
public record Figures(@Nullable Long gains, @Nullable Long posts, @Nullable Long total) {

  static final Figures NONE = new Figures(null, null, null);

  boolean agree() {
    return Stream.<@Nullable Long>of(gains, posts, total)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        == 1;
  }
}
