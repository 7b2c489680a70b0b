package org.lantoa.local.simulator.graph;

import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.CallLedger.Standing;

/** How much of a limit is used, in the headers of every answer. */
final class UsageHeaders {
  private UsageHeaders() {}

  /**
   * Adds them.
   *
   * @param page whose limit the token's is
   * @param app how the application stands
   */
  static Answer on(Answer answer, String page, Standing token, Standing app) {
    return answer
        .with("x-app-usage", '{' + figures(app.percent()) + '}')
        .with("x-business-use-case-usage", businessUseCases(page, token));
  }

  /** With the same key twice, as the platform sends it: the second tells of the limit. */
  private static String businessUseCases(String page, Standing token) {
    return "{\""
        + page
        + "\":["
        + useCase("messenger", 0, 0)
        + "],\""
        + page
        + "\":["
        + useCase("pages", token.percent(), token.regainMinutes())
        + "]}";
  }

  private static String useCase(String type, int percent, long regainMinutes) {
    return "{\"type\":\""
        + type
        + "\","
        + figures(percent)
        + ",\"estimated_time_to_regain_access\":"
        + regainMinutes
        + '}';
  }

  private static String figures(int percent) {
    return "\"call_count\":"
        + percent
        + ",\"total_cputime\":"
        + percent / 3
        + ",\"total_time\":"
        + percent / 2;
  }
}
