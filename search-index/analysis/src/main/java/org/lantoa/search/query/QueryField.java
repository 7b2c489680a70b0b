package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a query may name, counts aside. */
enum QueryField {
  UNIT("unit:xa-vi-du", true),
  SOURCE("source:facebook:246675545449582", true),
  CAMPAIGN("campaign:dan-van-kheo", false),
  PLATFORM("platform:facebook", true),
  KIND("kind:video", true),
  PUBLISHED("published:2023-01..2023-06", false),
  STATE("state:removed", false),
  EXACT("exact:\"dân vận\"", true);

  private final String example;
  private final boolean isForCampaigns;

  QueryField(String example, boolean isForCampaigns) {
    this.example = example;
    this.isForCampaigns = isForCampaigns;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String example() {
    return example;
  }

  boolean isForCampaigns() {
    return isForCampaigns;
  }

  static Optional<QueryField> of(String name) {
    for (QueryField field : values()) {
      if (field.wireName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The names of all fields, counts too. */
  static List<String> names() {
    List<String> names = new ArrayList<>(KnownValues.MEASURES);
    for (QueryField field : values()) {
      names.add(field.wireName());
    }
    return Collections.unmodifiableList(names);
  }
}
