# shellcheck shell=bash
# What the machine must have: a JDK, Maven, and for tests a browser. Sourced by lantoa.

# "17.0.15" → 17; nothing where there is no JDK, a JRE included.
java_major() {
  [[ -x $1/bin/java && -x $1/bin/javac ]] || return 0
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
}

find_java() {
  local candidate major on_path=
  on_path=$(command -v javac || true)
  if [[ -n $on_path ]]; then on_path=$(readlink -f "$on_path"); on_path=${on_path%/bin/javac}; fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    major=
    if [[ -n $candidate ]]; then major=$(java_major "$candidate"); fi
    if [[ -n $major ]] && ((major >= needed_java)); then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

at_least() { printf '%s\n%s\n' "$1" "$2" | sort --version-sort --check=quiet; }

find_maven() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  [[ -n $version ]] && at_least "$needed_maven" "$version"
}

find_chromium() { command -v chromium >/dev/null; }

# The newest of these packages that this system's package lists offer.
offered() {
  local package
  for package in "$@"; do
    # Not grep -q: leaving before apt-cache has written all would count as a failure of the pipe.
    if apt-cache policy "$package" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null; then
      printf '%s' "$package"
      return 0
    fi
  done
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install() { [[ $(id -u) == 0 ]] || sudo -n true 2>/dev/null; }

# Megabytes that apt would fetch for these packages, those they need included.
apt_megabytes() {
  apt-get install --yes --no-install-recommends --print-uris "$@" 2>/dev/null |
    awk '/^\x27/ { bytes += $(NF - 1) } END { printf "%d", (bytes + 999999) / 1000000 }'
}

install_missing() {
  local for_tests=$1 missing=()
  if ! command -v apt-get >/dev/null; then
    fail "Cần JDK $needed_java trở lên (có javac) và Maven $needed_maven trở lên; chạy kiểm thử cần thêm Chromium. Máy này không có apt nên hãy tự cài rồi chạy lại." \
      "JDK $needed_java or later (with javac) and Maven $needed_maven or later are needed, and Chromium for tests. This machine has no apt: install them, then run this again."
  fi
  if may_install && [[ -z $(offered maven) ]]; then
    as_root apt-get update -qq </dev/null >&2 || true
  fi
  find_java || missing+=("$(offered openjdk-17-jdk-headless openjdk-21-jdk-headless default-jdk-headless)")
  if ! find_maven; then
    local candidate
    candidate=$(apt-cache policy maven 2>/dev/null | sed -n 's/.*Candidate: \([0-9.]*\).*/\1/p')
    if [[ -n $candidate ]] && ! at_least "$needed_maven" "$candidate"; then
      fail "Kho gói của hệ điều hành này chỉ có Maven $candidate; cần $needed_maven trở lên. Hãy tự cài Maven mới hơn, đặt lệnh mvn vào PATH rồi chạy lại." \
        "This system's packages offer only Maven $candidate; $needed_maven or later is needed. Install a newer Maven, put mvn on the PATH, then run this again."
    fi
    missing+=(maven)
  fi
  if [[ $for_tests == yes ]] && ! find_chromium; then missing+=(chromium); fi

  local command="apt-get install --yes --no-install-recommends ${missing[*]}"
  if ! may_install; then
    fail "Máy còn thiếu phần mềm. Hãy chạy lệnh sau rồi thử lại:  sudo $command" \
      "Some software is missing. Run this command, then try again:  sudo $command"
  fi
  say "Cài ${missing[*]} bằng apt: tải khoảng $(apt_megabytes "${missing[@]}") MB." \
    "Installing ${missing[*]} with apt: about $(apt_megabytes "${missing[@]}") MB to fetch."
  # apt tells a line per package and step: hundreds, of which only those of a failure help.
  local log=$home/target/apt.log
  mkdir -p "$home/target"
  # shellcheck disable=SC2086 # the words of the command
  if ! DEBIAN_FRONTEND=noninteractive as_root $command -qq </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "apt không cài được. Hãy xem thông báo phía trên (toàn bộ: $log) rồi chạy:  sudo apt-get update && sudo $command" \
      "apt could not install them. See its message above (all of it: $log), then run:  sudo apt-get update && sudo $command"
  fi
}

see_to_tools() {
  if find_java && find_maven && { [[ $1 == no ]] || find_chromium; }; then return 0; fi
  install_missing "$1"
  if ! find_java || ! find_maven || { [[ $1 == yes ]] && ! find_chromium; }; then
    fail "Đã cài nhưng vẫn chưa thấy JDK $needed_java, Maven $needed_maven hoặc Chromium trên PATH; hãy kiểm tra JAVA_HOME và PATH." \
      "After installing, JDK $needed_java, Maven $needed_maven or Chromium is still not found; check JAVA_HOME and PATH."
  fi
}
