#!/bin/sh
# Makes this Debian 12 machine a terminal of the room: it starts into the packaged seat, which asks to be enrolled, and
# into nothing else.
set -eu

usage() {
    cat <<'TEXT'
install-seat.sh --package FILE.deb [--two-displays] [--dry-run]
  --package FILE   the packaged seat, nghi-su-seat_VERSION_linux-deb.deb
  --two-displays   a chair with the hall's picture on a second display: X11 instead of cage
  --dry-run        print every step, change nothing
No address and no code: the terminal shows the page on which it is enrolled, and learns everything there.
undo-seat.sh takes everything back.
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=steps.sh
. "$here/steps.sh"
# shellcheck source=lockdown.sh
. "$here/lockdown.sh"
DRY_RUN=0 package='' displays=1
while [ $# -gt 0 ]; do
    case "$1" in
    --dry-run) DRY_RUN=1 ;;
    --two-displays) displays=2 ;;
    --help) usage; exit 0 ;;
    --package)
        [ $# -gt 1 ] || fail "--package takes a file"
        package=$2
        shift
        ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done
[ -f "$package" ] || fail "--package takes the file of the packaged seat, nghi-su-seat_VERSION_linux-deb.deb"
# apt-get takes what has a slash for a file, and everything else for a name.
package=$(cd "$(dirname "$package")" && pwd)/$(basename "$package")
need_root

step "The programs (from a mirror of Debian, before the machine goes into the isolated network)"
if [ $displays = 2 ]; then programs=$TWO_DISPLAYS; else programs=$ONE_DISPLAY; fi
# shellcheck disable=SC2086
run apt-get install --yes --no-install-recommends $programs "$package"

make_account

step "The screen"
if [ $displays = 2 ]; then
    put_x11
    put 755 "$LIB/seat" <<TEXT
#!/bin/sh
$LIB/displays
exec /usr/bin/nghi-su-seat --supervised --ozone-platform=x11
TEXT
else
    put 755 "$LIB/seat" <<'TEXT'
#!/bin/sh
exec /usr/bin/nghi-su-seat --supervised --ozone-platform=wayland
TEXT
fi
make_session $displays

close_ways_out "only until this machine is enrolled, because an invitation may come on a stick" \
    "/usr/bin/test -e $ENROLLED || /sbin/modprobe --ignore-install MODULE"

step "A stick with an invitation is shown to the seat, to read only, until this machine is enrolled"
put 644 "$STICK_UNIT" <<TEXT
[Unit]
Description=A stick with an invitation to the room
ConditionPathExists=!$ENROLLED
BindsTo=dev-%i.device
After=dev-%i.device

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/bin/mkdir -p /media/nghi-su/%i
ExecStart=/usr/bin/mount -t vfat,exfat -o ro,nosuid,nodev,noexec /dev/%i /media/nghi-su/%i
ExecStop=/usr/bin/umount --lazy /media/nghi-su/%i
TEXT
put 644 "$UDEV" <<'TEXT'
ACTION=="add", SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{ID_FS_USAGE}=="filesystem", TAG+="systemd", ENV{SYSTEMD_WANTS}+="nghi-su-seat-stick@%k.service"
TEXT

step "The technician's orders: shut down from the console, wake by a magic packet"
put 644 "$POLKIT" <<TEXT
// The seat obeys the console's order also while a technician is signed in over SSH.
polkit.addRule(function (action, subject) {
  if (subject.user === "$SEAT_USER" && /^org\.freedesktop\.login1\.power-off(-multiple-sessions)?\$/.test(action.id)) {
    return polkit.Result.YES;
  }
});
TEXT
put 644 "$WAKE" <<'TEXT'
[Match]
Type=ether

[Link]
WakeOnLan=magic
NamePolicy=keep kernel database onboard slot path
MACAddressPolicy=persistent
TEXT

step "Updates: what the seat has fetched from the room and verified is installed by root"
run install -d -m 0755 "$(dirname "$DROP")"
run install -d -m 0700 -o "$SEAT_USER" -g "$SEAT_USER" "$DROP"
run install -D -m 0755 "$here/apply-update.sh" "$LIB/apply-update"
put 644 "$UPDATE_PATH" <<TEXT
[Unit]
Description=A newer seat that waits to be installed

[Path]
PathExistsGlob=$DROP/*.deb

[Install]
WantedBy=multi-user.target
TEXT
put 644 "$UPDATE_UNIT" <<TEXT
[Unit]
Description=Installs the newer seat

[Service]
Type=oneshot
ExecStart=$LIB/apply-update
TimeoutStartSec=600
PrivateNetwork=yes
PrivateTmp=yes
ProtectHome=yes
TEXT

start_at_boot
run systemctl enable nghi-su-seat-update.path
end_of_dry_run
