#!/bin/sh
# Takes back what install-seat.sh did; the programs of Debian stay. `--dry-run` prints every step and changes nothing.
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

step "The session"
run systemctl disable --now nghi-su-seat.service
run systemctl unmask ctrl-alt-del.target udisks2.service

step "The files"
remove_account=0
[ ! -e "$CONF/created-account" ] || remove_account=1
run rm -f "$UNIT" "$LOGIND" "$SYSCTL" "$MODPROBE" "$UDEV" "$POLICY" "$XORG"
run rm -rf "$LIB" "$CONF"

if [ $remove_account = 1 ]; then
    step "The account, which install-seat.sh made"
    run userdel --remove "$SEAT_USER"
fi

step "From the next start on"
run systemctl daemon-reload
run systemctl set-default multi-user.target
echo
if [ "$DRY_RUN" = 1 ]; then echo "Dry run: nothing was changed."; else echo "Done. Restart the machine: systemctl reboot"; fi
