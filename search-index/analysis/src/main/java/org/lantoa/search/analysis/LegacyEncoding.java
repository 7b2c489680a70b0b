package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * Vietnamese as it was written before Unicode, with fonts that show Western characters as
 * Vietnamese ones. Copied out of old documents it reads {@code Céng hoµ x· héi chñ nghÜa ViÖt Nam}
 * or {@code Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam}.
 */
public enum LegacyEncoding {
  /**
   * TCVN 5712:1993, form VN3, of the fonts .VnTime and .VnArial ("ABC"): one byte a letter, read
   * here as Latin-1. Capitals with tones have no code; the font .VnTimeH shows small letters as
   * capitals. Table of the standard, as in the character map TCVN5712-1 of GNU libc.
   */
  TCVN3 {
    @Override
    int read(char[] text, int at, int length) {
      char unit = text[at] == '\u03BC' ? '\u00B5' : text[at];
      boolean isCoded = unit >= 0xA1 && unit <= 0xFF;
      char letter = isCoded ? TCVN3_LETTERS.charAt(unit - 0xA1) : unit;
      return pack(letter == '.' ? text[at] : letter, 1);
    }
  },

  /**
   * VNI for Windows, of the fonts VNI-Times and VNI-Helve: the plain letter followed by one
   * character for its circumflex, breve and tone; {@code ñ ô ö} and {@code î ì í æ ó ò} stand for
   * {@code đ ơ ư} and {@code ỵ ì í ỉ ĩ ị}. Table of VNI Software's published character map.
   */
  VNI {
    @Override
    int read(char[] text, int at, int length) {
      char letter = vniLetter(text[at]);
      if (at + 1 < length) {
        char composed = vniComposed(letter, text[at + 1]);
        if (composed != 0) {
          return pack(composed, 2);
        }
      }
      return pack(letter, 1);
    }
  };

  /** What 0xA1 to 0xFF stand for; a dot where VN3 has nothing. */
  private static final String TCVN3_LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";

  private static final String VNI_SINGLES = "ñÑôÔöÖîÎìÌíÍæÆóÓòÒ";
  private static final String VNI_LETTERS = "đĐơƠưƯỵỴìÌíÍỉỈĩĨịỊ";

  /** Marks alone and on circumflex and breve: none, acute, grave, hook, tilde, dot. */
  private static final String VNI_TONES = " ùøûõï";

  private static final String VNI_CIRCUMFLEX = "âáàåãä";
  private static final String VNI_BREVE = "êéèúüë";
  private static final String COMBINING = " \u0301\u0300\u0309\u0303\u0323";

  /**
   * Recognises in which of these encodings a text is written, if it is in one at all. It takes
   * several words that become Vietnamese by decoding and were not before, and hardly any that do
   * not; see {@link LegacyText}. Single words cannot be told.
   */
  public static Optional<LegacyEncoding> recognise(String text) {
    return LegacyText.recognise(text.toCharArray(), text.length());
  }

  /** All of a text decoded, composed (NFC). What has no meaning in the encoding stays. */
  public String decode(String text) {
    char[] units = text.toCharArray();
    StringBuilder decoded = new StringBuilder(units.length);
    for (int i = 0; i < units.length; ) {
      int read = read(units, i, units.length);
      decoded.append(letter(read));
      i += width(read);
    }
    return decoded.toString();
  }

  /** One letter and how many units it takes, to be taken apart by the next two. */
  abstract int read(char[] text, int at, int length);

  static char letter(int read) {
    return (char) (read >>> 2);
  }

  static int width(int read) {
    return read & 3;
  }

  static int asIs(char unit) {
    return pack(unit, 1);
  }

  private static int pack(char letter, int width) {
    return letter << 2 | width;
  }

  private static char vniLetter(char unit) {
    int single = unit < 0xC0 ? -1 : VNI_SINGLES.indexOf(unit);
    return single < 0 ? unit : VNI_LETTERS.charAt(single);
  }

  /** The letter with a mark on it; 0 if that mark is not written on it. */
  private static char vniComposed(char letter, char mark) {
    char small = Character.toLowerCase(letter);
    char smallMark = Character.toLowerCase(mark);
    if (smallMark < 0xC0) {
      return 0;
    }
    int tone = VNI_TONES.indexOf(smallMark);
    if (tone > 0) {
      return "aeouyơư".indexOf(small) < 0 ? 0 : compose(letter, ' ', tone);
    }
    tone = VNI_CIRCUMFLEX.indexOf(smallMark);
    if (tone >= 0 && "aeo".indexOf(small) >= 0) {
      return compose(letter, '\u0302', tone);
    }
    tone = VNI_BREVE.indexOf(smallMark);
    return tone >= 0 && small == 'a' ? compose(letter, '\u0306', tone) : 0;
  }

  private static char compose(char letter, char quality, int tone) {
    String marks = ("" + quality + COMBINING.charAt(tone)).replace(" ", "");
    return Normalizer.normalize(letter + marks, Form.NFC).charAt(0);
  }
}
