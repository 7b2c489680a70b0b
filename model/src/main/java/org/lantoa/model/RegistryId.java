package org.lantoa.model;

import java.util.regex.Pattern;

/** The form of unit and campaign ids: small Latin letters, digits and hyphens, at most 64. */
public final class RegistryId {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  private RegistryId() {}

  /** Whether a text may be the id of a unit or a campaign. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }
}
