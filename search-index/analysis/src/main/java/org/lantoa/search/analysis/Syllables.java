package org.lantoa.search.analysis;

import java.util.Set;

/**
 * The spelling of Vietnamese syllables: an onset, a rime and a tone.
 *
 * <p>Onsets, rimes and which of them go together are those of the orthography that is taught in
 * schools (<i>chữ quốc ngữ</i>; inventories in L. C. Thompson, <i>A Vietnamese Reference
 * Grammar</i>, 1965, chapter 3, and Đoàn Thiện Thuật, <i>Ngữ âm tiếng Việt</i>, 1977). {@code k,
 * gh, ngh} stand before {@code e ê i y}, {@code c, g, ng} elsewhere; {@code qu} takes the place of
 * {@code c} with a glide; a rime that ends in a stop has the tone <i>sắc</i> or <i>nặng</i>. {@code
 * ăk} is official in names of the Central Highlands (<i>Đắk Lắk</i>).
 */
final class Syllables {
  /** Letters of the longest, {@code nghiêng}. */
  static final int LONGEST = 7;

  static final String[] ONSETS = {
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""
  };

  static final String[] RIMES =
      """
      a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
      oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
      uy uya uych uyên uyêt uynh uyt uyu
      ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y ych yêm yên yêng yêt yêu ynh yt"""
          .split("\\s+");

  private static final Set<String> KNOWN_RIMES = Set.of(RIMES);

  private Syllables() {}

  /** Whether a word in small composed letters is spelled like a Vietnamese syllable. */
  static boolean isSyllable(char[] word, int from, int to) {
    if (to <= from || to - from > LONGEST) {
      return false;
    }
    char[] bare = new char[to - from];
    int tone = 0;
    for (int i = from; i < to; i++) {
      int toneHere = Letters.tone(word[i]);
      if (toneHere != 0 && tone != 0) {
        return false;
      }
      tone += toneHere;
      bare[i - from] = Letters.bare(word[i]);
    }
    String letters = new String(bare);
    for (String onset : ONSETS) {
      if (letters.startsWith(onset)) {
        String rime = letters.substring(onset.length());
        if (KNOWN_RIMES.contains(rime) && fit(onset, rime) && fits(rime, tone)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Like {@link #isSyllable}, but letters that were typed plain may stand for any accent. */
  static boolean accept(char[] word, int from, int to) {
    char[] bare = new char[to - from];
    int tone = 0;
    for (int i = from; i < to; i++) {
      int toneHere = Letters.tone(word[i]);
      if (toneHere != 0 && tone != 0) {
        return false;
      }
      tone += toneHere;
      bare[i - from] = Letters.bare(word[i]);
    }
    for (String onset : ONSETS) {
      if (accept(bare, 0, onset) && hasRime(bare, onset, tone)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRime(char[] bare, String onset, int tone) {
    for (String rime : RIMES) {
      if (onset.length() + rime.length() == bare.length
          && accept(bare, onset.length(), rime)
          && fit(onset, rime)
          && fits(rime, tone)) {
        return true;
      }
    }
    return false;
  }

  private static boolean accept(char[] bare, int from, String letters) {
    if (from + letters.length() > bare.length) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      char typed = bare[from + i];
      if (typed != letters.charAt(i) && typed != Letters.folded(letters.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a rime may have a tone, 0 for none. */
  private static boolean fits(String rime, int tone) {
    char last = rime.charAt(rime.length() - 1);
    boolean isStopped = "ptck".indexOf(last) >= 0 || rime.endsWith("ch");
    return !isStopped || tone == 0 || tone == Letters.SHARP || tone == Letters.HEAVY;
  }

  /** Whether the orthography writes this onset before this rime. */
  static boolean fit(String onset, String rime) {
    boolean isFront = "eêiy".indexOf(rime.charAt(0)) >= 0;
    return switch (onset) {
      case "qu" -> fitsQu(rime);
      case "gi" -> rime.charAt(0) != 'i' && rime.charAt(0) != 'y';
      case "gh", "ngh" -> isFront && rime.charAt(0) != 'y';
      case "k" -> isFront && isPlain(rime);
      case "g" -> !isFront || Set.of("i", "in", "iêc", "iêng", "iêt").contains(rime);
      case "c" -> !isFront && !isGlided(rime);
      case "ng" -> !isFront;
      case "b", "m", "p", "ph", "v" -> isPlain(rime) && !isGlided(rime);
      case "" -> !rime.startsWith("iê") && !isOnlyAfterQu(rime);
      default -> isPlain(rime);
    };
  }

  private static boolean fitsQu(String rime) {
    return switch (rime.charAt(0)) {
      case 'a', 'ă', 'â', 'e', 'ê' -> true;
      case 'i' -> !rime.startsWith("ia") && !rime.startsWith("iê");
      case 'y' -> !rime.equals("yêm") && !rime.equals("yêng") && !rime.equals("yêu");
      default -> rime.equals("ơ") || rime.equals("ôc");
    };
  }

  private static boolean isPlain(String rime) {
    return !rime.startsWith("yê") && !isOnlyAfterQu(rime);
  }

  private static boolean isOnlyAfterQu(String rime) {
    return rime.equals("ych") || rime.equals("ynh") || rime.equals("yt");
  }

  /** A rounded glide before the vowel: oa, oă, oe, uâ, uê, uơ, uy. */
  private static boolean isGlided(String rime) {
    return rime.length() > 1
        && (rime.charAt(0) == 'o' && "aăe".indexOf(rime.charAt(1)) >= 0
            || rime.charAt(0) == 'u' && "âêơy".indexOf(rime.charAt(1)) >= 0);
  }
}
