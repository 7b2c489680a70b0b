# shellcheck shell=bash
# Every check and test. Sourced by lantoa.

check_script() {
  local scripts=("$script" "$home/.ci/run" "$home"/local/src/*/sh/*)
  local file
  for file in "${scripts[@]}"; do bash -n "$file" || return 1; done
  if command -v shellcheck >/dev/null; then shellcheck "${scripts[@]}" || return 1; fi
  "$home/local/src/test/sh/lantoa-test"
}

# Adds up what Surefire and Failsafe reported: tests, failures and errors, skipped.
count_tests() {
  find "$home" -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -hm1 -o '<testsuite [^>]*' {} + |
    awk '{
      for (i = 1; i <= NF; i++) {
        if (split($i, pair, "\"") < 2) continue
        if (pair[1] == "tests=") tests += pair[2]
        if (pair[1] == "failures=" || pair[1] == "errors=") failed += pair[2]
        if (pair[1] == "skipped=") skipped += pair[2]
      }
    } END { printf "%d %d %d", tests, failed, skipped }'
}

test_everything() {
  local script_result=0 maven_result=0 started tests failed skipped seconds
  see_to_tools yes
  say_what_is_fetched tests
  mkdir -p "$home/target"
  exec 9<"$home/pom.xml"
  flock 9
  started=$(mktemp "$home/target/started.XXXXXX")
  SECONDS=0
  check_script || script_result=$?
  run_maven --fail-at-end verify || maven_result=$?
  seconds=$SECONDS
  read -r tests failed skipped < <(count_tests "$started"; echo)
  if ((maven_result == 0)); then mv "$started" "$stamp"; else rm -f "$started"; fi

  echo
  say "Tổng kết: $tests phép thử, $failed không đạt, $skipped bỏ qua; $((seconds / 60)) phút $((seconds % 60)) giây." \
    "Summary: $tests tests, $failed failed, $skipped skipped; $((seconds / 60)) min $((seconds % 60)) s."
  if ((script_result != 0)); then say "Kiểm tra tập lệnh lantoa: KHÔNG ĐẠT." "Check of the script lantoa: FAILED."; fi
  if ((maven_result != 0)); then say "Kiểm tra và kiểm thử bằng Maven: KHÔNG ĐẠT." "Checks and tests by Maven: FAILED."; fi
  if ((script_result != 0 || maven_result != 0)); then return 1; fi
  say "Mọi kiểm tra đều ĐẠT." "All checks passed."
}
