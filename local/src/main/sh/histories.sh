# shellcheck shell=bash
# Random histories of the log: job and reference model compared. Sourced by lantoa.

histories_usage() {
  say "Cách dùng: ./lantoa histories [--count N] [--seed S] [--sabotage drop|double|regress|keep|lose] [--lang vi|en]
Chạy N lịch sử ngẫu nhiên (mặc định 300) qua các toán tử thật của tác vụ Flink và so từng bản ghi với mô hình tham chiếu.
  --count N      số lịch sử
  --seed S       hạt giống đầu tiên (mặc định: ngẫu nhiên); cùng hạt giống cho cùng lịch sử
  --sabotage X   làm hỏng một bản ghi để xem phép so có phát hiện không: bỏ một mức tăng (drop),
                 đếm một mức tăng hai lần (double), trả một bản ghi về giá trị cũ (regress),
                 giữ lại nội dung đã xóa (keep), để số liệu mất theo nội dung (lose)
Mã kết thúc: 0 mọi bản ghi khớp, 1 có bản ghi khác (kể cả khi bị làm hỏng), 2 dùng sai." \
    "Usage: ./lantoa histories [--count N] [--seed S] [--sabotage drop|double|regress|keep|lose] [--lang vi|en]
Runs N random histories (default 300) through the Flink job's real operators and compares every record with the reference model.
  --count N      how many histories
  --seed S       the first seed (default: random); a seed makes the same history again
  --sabotage X   spoils one record to see that the comparison notices: one gain is lost (drop),
                 counted twice (double), or a record is put back to an old value (regress),
                 an erased text is kept (keep), or the counts go with it (lose)
Exit code: 0 all records agree, 1 a record differs (a spoiled one included), 2 wrong use."
}

refuse_histories() {
  say "'histories' không nhận '$1'." "'histories' does not take '$1'."
  histories_usage
  exit 2
}

read_histories() {
  count=300 seed=$((RANDOM * 32768 + RANDOM)) sabotage=
  local word value
  while (($# > 0)); do
    word=$1
    shift
    if [[ $word == histories ]]; then continue; fi
    value=${word#*=}
    if [[ $word != *=* ]]; then
      value=${1-}
      if (($# > 0)); then shift; fi
    fi
    case ${word%%=*} in
      --count) [[ $value =~ ^[1-9][0-9]{0,8}$ ]] || refuse_histories "--count $value"; count=$value ;;
      --seed) [[ $value =~ ^[0-9]{1,18}$ ]] || refuse_histories "--seed $value"; seed=$value ;;
      --sabotage)
        [[ $value =~ ^(drop|double|regress|keep|lose)$ ]] || refuse_histories "--sabotage $value"
        sabotage=$value
        ;;
      --lang) ;;
      *) refuse_histories "$word" ;;
    esac
  done
}

# One of the answer's first lines: "word rest".
answered() { sed -n "s/^$1 //p;5q" "$answer"; }

compare_histories() {
  local count seed sabotage answer=$home/target/histories.answer log=$home/target/histories.log
  read_histories "$@"
  see_to_tools no
  say_what_is_fetched tests
  mkdir -p "$home/target"
  exec 9<"$home/pom.xml"
  flock 9
  rm -f "$answer"
  say "So $count lịch sử với mô hình, từ hạt giống $seed…" "Comparing $count histories with the model, from seed $seed on…"
  local result=0
  run_maven -q test -pl stream-jobs -am -Dtest=AskedHistoriesTest -Dsurefire.failIfNoSpecifiedTests=false \
    "-Dlantoa.histories.answer=$answer" "-Dlantoa.histories.count=$count" "-Dlantoa.histories.seed=$seed" \
    "-Dlantoa.histories.sabotage=$sabotage" >"$log" 2>&1 || result=$?
  if [[ ! -f $answer ]]; then
    tail -n 20 "$log" >&2
    fail "Phép so không chạy được. Toàn bộ nhật ký: $log" "The comparison could not run. Its whole log: $log"
  fi
  tell_histories
  return $((result != 0))
}

tell_histories() {
  local differences spoiled
  differences=$(answered differences)
  spoiled=$(answered spoiled)
  if [[ -n $spoiled ]]; then
    say "Hạt giống $(answered seed): đã làm hỏng ($sabotage) bản ghi: $spoiled" \
      "Seed $(answered seed): spoiled ($sabotage) the record: $spoiled"
    if [[ $(answered named) == yes ]]; then
      say "Phép so đã phát hiện và nêu tên bản ghi đó:" "The comparison noticed, and named it:"
    else
      say "Phép so KHÔNG nêu tên bản ghi đó." "The comparison did NOT name it."
    fi
  elif [[ -n $sabotage ]]; then
    say "Không có bản ghi nào để làm hỏng; hãy tăng --count." "There was no record to spoil; raise --count."
  elif ((differences > 0)); then
    say "Hạt giống $(answered seed): tác vụ và mô hình khác nhau ở $differences bản ghi:" \
      "Seed $(answered seed): job and model differ in $differences records:"
  else
    say "$(answered checked) lịch sử, mọi bản ghi đều khớp." "$(answered checked) histories, all records agree."
  fi
  tail -n +6 "$answer"
}
