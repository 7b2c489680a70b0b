# shellcheck shell=bash
# Builds with Maven when sources are newer than the build. Sourced by lantoa.

# What Maven fetches into an empty local repository, measured: folder there, megabytes for running,
# megabytes for tests. Two of the folders stand for the many small ones that come with them.
readonly -a fetched=(
  "org/elasticsearch/distribution 107 107"
  "org/apache/flink 77 90"
  "org/jetbrains/kotlin 64 64"
  "org/apache/flink/flink-table-planner-loader 48 48"
  "org/apache/kafka 17 17"
  "co/elastic/clients 15 15"
  "com/google/errorprone 133 133"
  "com/microsoft/playwright 0 200"
  "com/ververica 0 53"
  "org/apache/maven/surefire/surefire-junit-platform 0 80"
)

maven_repository() {
  printf '%s' "${LANTOA_MAVEN_REPOSITORY:-$HOME/.m2/repository}"
}

megabytes_to_fetch() {
  local entry folder run tests sum=0 repository
  repository=$(maven_repository)
  for entry in "${fetched[@]}"; do
    read -r folder run tests <<<"$entry"
    if [[ ! -d $repository/$folder ]]; then
      if [[ $1 == tests ]]; then sum=$((sum + tests)); else sum=$((sum + run)); fi
    fi
  done
  printf '%s' "$sum"
}

say_what_is_fetched() {
  local megabytes
  megabytes=$(megabytes_to_fetch "$1")
  if ((megabytes > 0)); then
    say "Maven sẽ tải khoảng $megabytes MB thư viện (chỉ lần đầu)." \
      "Maven will fetch about $megabytes MB of libraries (the first time only)."
  fi
}

run_maven() { (cd "$home" && mvn --batch-mode "$@" </dev/null); }

built() {
  [[ -f $stamp && -f $classpath_file && -f $java_args ]] || return 1
  local newer entry entries
  newer=$(cd "$home" && find . \( -name target -o -name .git -o -path ./data \) -prune -o \
    \( -name pom.xml -o -path './.mvn/*' -o -path './*/src/main' -o -path './*/src/main/*' \) \
    -newer "$stamp" -print -quit)
  [[ -z $newer ]] || return 1
  # The folder may have been moved, or the local repository emptied, since it was built.
  IFS=: read -r -a entries <"$classpath_file"
  for entry in "${entries[@]}"; do [[ -e $entry ]] || return 1; done
  compgen -G "$home/servers/target/elasticsearch-*/bin/elasticsearch" >/dev/null &&
    compgen -G "$home/servers/target/elasticsearch-*/plugins/lantoa-analysis/*.jar" >/dev/null &&
    grep -qF "\"$home/servers/target/" "$java_args"
}

# Turns Maven's "Building … [3/10]" into one line that is redrawn on a terminal.
show_progress() {
  local line step shown=no
  while IFS= read -r line; do
    if [[ $line =~ Building\ (.*[^\ ])\ +[^\ ]+\ +\[([0-9]+/[0-9]+)\] ]]; then
      step="${BASH_REMATCH[2]} ${BASH_REMATCH[1]}"
      if [[ -t 2 ]]; then
        printf '\r\033[K%s' "$step" >&2
        shown=yes
      else
        printf '  %s\n' "$step" >&2
      fi
    fi
  done
  if [[ $shown == yes ]]; then printf '\r\033[K' >&2; fi
}

build() {
  say "Dựng chương trình (chỉ khi mã nguồn mới hơn bản đã dựng)…" \
    "Building (only when sources are newer than the build)…"
  say_what_is_fetched run
  mkdir -p "$home/target"
  rm -f "$stamp"
  local started
  started=$(mktemp "$home/target/started.XXXXXX")
  if ! run_maven -Dlantoa.run package 2>&1 | tee "$build_log" | show_progress; then
    rm -f "$started"
    grep -F '[ERROR]' "$build_log" | head -n 20 >&2 || true
    fail "Dựng không thành công. Toàn bộ nhật ký: $build_log" "The build failed. Its whole log: $build_log"
  fi
  # Sources saved while Maven ran are newer than this moment, and are built next time.
  mv "$started" "$stamp"
}

build_if_needed() {
  # One build at a time in one folder; the lock goes with this process.
  exec 9<"$home/pom.xml"
  flock 9
  if ! built; then
    see_to_tools no
    build
  fi
  exec 9<&-
}
