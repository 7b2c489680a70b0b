package org.lantoa.search.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.search.analysis.AnalysedText;
import org.lantoa.search.analysis.VietnameseFolding;

/**
 * What a person typed into the search box. Nothing in it is syntax of Elasticsearch.
 *
 * @param words folded words, which must all occur
 * @param phrases folded phrases
 * @param hashtags hashtags, folded and joined
 */
record SearchWords(List<String> words, List<String> phrases, Set<String> hashtags) {
  private static final Pattern PART =
      Pattern.compile("[\"“”„](?<phrase>[^\"“”„]*)(?:[\"“”„]|$)|(?<word>[^\\s\\h\"“”„]+)");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{Nd}]");

  static SearchWords parse(String typed) {
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    Set<String> hashtags = new TreeSet<>();
    Matcher parts = PART.matcher(VietnameseFolding.normalize(typed));
    while (parts.find()) {
      String phrase = parts.group("phrase");
      String part = phrase == null ? parts.group("word") : phrase;
      if (phrase == null && part.startsWith("#") && addHashtag(part, hashtags)) {
        continue;
      }
      if (LETTER_OR_DIGIT.matcher(part).find()) {
        (phrase == null ? words : phrases).add(VietnameseFolding.fold(part));
      }
    }
    return new SearchWords(words, phrases, hashtags);
  }

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && hashtags.isEmpty();
  }

  private static boolean addHashtag(String part, Set<String> hashtags) {
    return AnalysedText.hashtag(part.substring(1)).map(hashtags::add).isPresent();
  }
}
