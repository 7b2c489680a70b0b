package org.lantoa.model.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

/**
 * One official page, group, channel or account.
 *
 * @param key the platform's id of it
 * @param name as pages show it
 * @param officialName the name the office runs it under; absent in a draft
 * @param publicProof a public link where the office names it as its own; absent in a draft
 * @param kind whether it is a group, of which only the office's own posts are taken
 * @param origin the one origin whose counts make totals
 * @param boundMinutes within how many minutes a good poll counts as fresh; default 60
 * @param aliases public names that links use in place of the id
 * @param owners the units that ran it, by time
 */
public record Source(
    SourceKey key,
    String name,
    @Nullable String officialName,
    @Nullable String publicProof,
    SourceKind kind,
    CountingOrigin origin,
    int boundMinutes,
    List<String> aliases,
    List<Tenure> owners) {

  /** Copies the lists. */
  public Source {
    aliases = List.copyOf(aliases);
    owners = List.copyOf(owners);
  }

  /** A source that is no group. */
  public Source(
      SourceKey key,
      String name,
      @Nullable String officialName,
      @Nullable String publicProof,
      CountingOrigin origin,
      int boundMinutes,
      List<String> aliases,
      List<Tenure> owners) {
    this(
        key,
        name,
        officialName,
        publicProof,
        SourceKind.PAGE,
        origin,
        boundMinutes,
        aliases,
        owners);
  }

  /** Whether others than the office post there too. */
  public boolean isGroup() {
    return kind == SourceKind.GROUP;
  }

  /** Whether it lacks its official name or the public proof; a draft publishes nothing. */
  public boolean isDraft() {
    return officialName == null || publicProof == null;
  }
}
