# Runs "$@" and ends it when standard input ends: the parent holds the other end of that pipe, and
# however the parent goes, the pipe closes with it.
exec 3<&0 </dev/null

setpriv --pdeathsig TERM -- "$@" 3<&- &
child=$!

(
  trap 'exit 0' TERM
  while read -r ignored <&3; do :; done
  kill -TERM "$child" 2>/dev/null || exit 0
  left=45
  while [ "$left" -gt 0 ] && kill -0 "$child" 2>/dev/null; do
    sleep 1
    left=$((left - 1))
  done
  # It did not end by itself. The session is ours alone (setsid), so this reaches all of it.
  kill -KILL 0
) &
watcher=$!
exec 3<&-

trap 'kill -TERM "$child" 2>/dev/null' TERM INT HUP
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" 2>/dev/null || break
done
kill -TERM "$watcher" 2>/dev/null
exit "$status"
