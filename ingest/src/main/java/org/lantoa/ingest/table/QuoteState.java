package org.lantoa.ingest.table;

/** Where in a cell a scan of a record's text stands; only a quote at a cell's beginning opens. */
enum QuoteState {
  CELL_START,
  UNQUOTED,
  /** Inside quotes: at a line's end the cell goes on in the next line. */
  OPEN,
  /** Behind a quote inside quotes: it closed them, or another one follows and spells a quote. */
  CLOSED;

  /** The state after a piece of text. */
  QuoteState after(CharSequence text, char delimiter) {
    // Most lines hold no quote, and then only a cell that is open already stays open.
    if (this != OPEN && text instanceof String whole && whole.indexOf('"') < 0) {
      return UNQUOTED;
    }
    QuoteState state = this;
    for (int i = 0; i < text.length(); i++) {
      state = state.next(text.charAt(i), delimiter);
    }
    return state;
  }

  private QuoteState next(char c, char delimiter) {
    return switch (this) {
      case OPEN -> c == '"' ? CLOSED : OPEN;
      case CELL_START, CLOSED -> c == '"' ? OPEN : c == delimiter ? CELL_START : UNQUOTED;
      case UNQUOTED -> c == delimiter ? CELL_START : UNQUOTED;
    };
  }
}
