package org.lantoa.dashboards.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.coverage.CoverageWords;
import org.lantoa.dashboards.reported.ReportedWords;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.model.Measure;

/**
 * What stands around every page.
 *
 * @param words texts, numbers and dates
 * @param section the part of the navigation that is marked; empty for none
 * @param address path and query of this page, for the language switch
 * @param user who is signed in; null if nobody
 * @param formToken what every form of this page carries
 * @param assets the addresses of scripts and styles, by file name
 * @param notices what stands above all figures; nothing for those who have not signed in
 */
public record Frame(
    Wording words,
    String section,
    String address,
    @Nullable String user,
    String formToken,
    Map<String, String> assets,
    List<Notice> notices) {

  /** Copies the list. */
  public Frame {
    notices = List.copyOf(notices);
  }

  /** The text of a key. */
  public String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** The other language. */
  public Language other() {
    return words.language() == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** This page in the other language. */
  public String otherAddress() {
    String mark = address.contains("?") ? "&" : "?";
    return address + mark + "lang=" + other().code();
  }

  /** The address of a script or style. */
  public String asset(String file) {
    String address = assets.get(file);
    if (address == null) {
      throw new IllegalArgumentException("no asset '" + file + "'");
    }
    return address;
  }

  /** "from 41 of 43 posts" where a sum lacks posts, else empty. */
  public String partial(Sums sums, Measure measure) {
    return sums.isPartial(measure)
        ? text("sums.partial", words.number(sums.knownPosts(measure)), words.number(sums.posts()))
        : "";
  }

  /** Reported figures in this page's language. */
  public ReportedWords reported() {
    return new ReportedWords(words);
  }

  /** Coverage in this page's language. */
  public CoverageWords coverage() {
    return new CoverageWords(words);
  }

  /** The name of a level, system or platform that files write in short. */
  public String named(String kind, String value) {
    return words.textOr(kind + '.' + value, value);
  }
}
