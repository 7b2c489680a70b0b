package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.model.topic.PollOutcome;

/** The table of errors, row by row, each as the first answer to a listing. */
@Timeout(60)
class GraphErrorTest {
  private static final int ATTEMPTS = 3;

  @ParameterizedTest
  @CsvSource({
    "500,1,0,error-1",
    "400,1,0,error-1",
    "500,2,0,error-2",
    "400,2,0,error-2",
    "503,0,0,http-503",
  })
  void asksAgainForWhatPasses(int status, int code, int subcode, String detail) throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(status, code, subcode))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.UNAVAILABLE);
      assertThat(found.failure().detail()).isEqualTo(detail);
      assertThat(fixture.graph.asked()).hasSize(ATTEMPTS);
      assertThat(found.calls).isEqualTo(ATTEMPTS);
    }
  }

  @Test
  void readsOnAfterWhatHasPassed() throws Exception {
    try (GraphFixture fixture = new GraphFixture()) {
      fixture.graph.first(
          Answer.of(502, "<html>Canary</html>"),
          Answer.of(400, "{\"error\":{\"code\":99,\"is_transient\":true}}"));
      Found found = fixture.list().assertComplete();
      assertThat(found.calls).isEqualTo(ATTEMPTS + 1);
    }
  }

  @Test
  void tellsAGatewaysPageByItsStatus() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.of(502, "<html>Canary</html>"))) {
      assertThat(fixture.list().failure()).hasMessage("unavailable: http-502").hasNoCause();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403,4,0,app-limit",
    "400,17,0,user-limit",
    "400,17,2446079,user-limit",
    "403,32,0,page-limit",
    "400,80001,0,page-limit",
    "400,613,0,limit-613",
    "400,80006,0,limit-80006",
    "429,0,0,http-429",
    "429,2,0,limit-2"
  })
  void stopsCallingAtALimit(int status, int code, int subcode, String detail) throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(status, code, subcode))) {
      assertThrottled(fixture, detail, "2026-01-31T02:30:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource({"400,341,blocked-341", "400,368,blocked-368", "403,368,blocked-368"})
  void waitsLongWhereItIsBlocked(int status, int code, String detail) throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(status, code, 0))) {
      assertThrottled(fixture, detail, "2026-01-31T08:00:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403,10,0,PERMISSION_MISSING,pages_read_engagement",
    "403,200,0,PERMISSION_MISSING,pages_read_engagement",
    "403,299,0,PERMISSION_MISSING,pages_read_engagement",
    "400,190,0,TOKEN_INVALID,token-refused",
    "400,190,458,TOKEN_INVALID,token-app-removed",
    "400,190,459,TOKEN_INVALID,token-checkpoint",
    "400,190,460,TOKEN_INVALID,token-password-changed",
    "400,190,463,TOKEN_INVALID,token-expired",
    "400,190,464,TOKEN_INVALID,token-unconfirmed",
    "400,190,467,TOKEN_INVALID,token-refused",
    "400,190,492,TOKEN_INVALID,token-role-lost",
    "400,102,0,TOKEN_INVALID,token-refused",
    "400,104,0,TOKEN_INVALID,token-refused",
    "401,0,0,TOKEN_INVALID,token-refused",
    "400,100,0,UNREADABLE,bad-parameter",
    "400,100,33,PERMISSION_MISSING,page-not-visible",
    "400,2635,0,UNREADABLE,error-2635",
    "400,300,0,UNREADABLE,error-300",
    "404,0,0,UNREADABLE,http-404",
    "200,190,463,TOKEN_INVALID,token-expired",
  })
  void saysWhatIsToBeMended(int status, int code, int subcode, PollOutcome outcome, String detail)
      throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(status, code, subcode))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(outcome);
      assertThat(found.failure().detail()).isEqualTo(detail);
      assertThat(fixture.graph.asked()).hasSize(1);
      assertThat(found.failure()).hasMessageNotContaining("Canary");
    }
  }

  @Test
  void namesThePermissionThatThePlatformNames() throws Exception {
    Answer answer =
        Answer.of(
            403,
            "{\"error\":{\"code\":200,\"message\":\"(#200) Canary: Requires"
                + " pages_read_user_content permission\"}}");
    try (GraphFixture fixture = new GraphFixture(asked -> answer)) {
      assertThat(fixture.list().failure())
          .hasMessage("permission-missing: pages_read_user_content");
    }
  }

  @Test
  void saysThatTheAppsSecretIsWrong() throws Exception {
    Answer answer =
        Answer.of(
            400,
            "{\"error\":{\"code\":100,\"message\":\"Invalid appsecret_proof provided in the API"
                + " argument\"}}");
    try (GraphFixture fixture = new GraphFixture(asked -> answer)) {
      assertThat(fixture.list().failure()).hasMessage("token-invalid: app-secret-wrong");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"code\":\"(#190)\"}}",
        "{\"error\":{\"code\":-1}}",
        "{\"error\":\"Canary\"}",
        "{\"error\":{\"message\":{},\"code\":null,\"is_transient\":\"yes\"}}",
        "[]"
      })
  void survivesErrorsOfAnotherShape(String body) throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.of(400, body))) {
      assertThat(fixture.list().failure()).hasMessage("unreadable: http-400");
    }
  }

  private static void assertThrottled(GraphFixture fixture, String detail, String until)
      throws Exception {
    for (int times = 0; times < 3; times++) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(found.failure().detail()).isEqualTo(detail);
      assertThat(found.failure().until()).isEqualTo(Instant.parse(until));
      assertThat(found.calls).isEqualTo(times == 0 ? 1 : 0);
    }
    assertThat(fixture.graph.asked()).hasSize(1);
  }
}
