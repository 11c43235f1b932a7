#!/bin/sh
# Takes back what install-seat.sh or install-browser-seat.sh did; the programs stay. `--dry-run` prints every step and
# changes nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=steps.sh
. "$here/steps.sh"
DRY_RUN=0
case "${1:-}" in
'') ;;
--dry-run) DRY_RUN=1 ;;
*) fail "undo-seat.sh [--dry-run]" ;;
esac
need_root

step "The session, and what waits for updates and sticks"
for unit in "$UNIT" "$UPDATE_PATH"; do
    [ "$DRY_RUN" = 0 ] && [ ! -e "$unit" ] || run systemctl disable --now "$(basename "$unit")"
done
run systemctl unmask ctrl-alt-del.target udisks2.service

step "The files"
remove_account=0
[ ! -e "$CONF/created-account" ] || remove_account=1
run rm -f "$UNIT" "$UPDATE_PATH" "$UPDATE_UNIT" "$STICK_UNIT"
run rm -f "$LOGIND" "$SYSCTL" "$MODPROBE" "$UDEV" "$POLKIT" "$WAKE" "$POLICY" "$XORG"
run rm -rf "$LIB" "$CONF" "$(dirname "$DROP")"

if [ $remove_account = 1 ]; then
    step "The account, which the installation made, with the terminal's key and papers"
    run userdel --remove "$SEAT_USER"
fi

step "From the next start on"
run systemctl daemon-reload
run systemctl set-default multi-user.target
end_of_dry_run
