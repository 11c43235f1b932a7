# Sourced by the scripts beside it. Each step says what it does; with DRY_RUN=1 it does no more than that.

SEAT_USER=seat
LIB=/usr/local/lib/nghi-su-seat
CONF=/etc/nghi-su-seat
# Where the packaged seat puts a verified package of a newer version.
DROP=/var/lib/nghi-su-seat/updates
# Written by the seat once it is enrolled.
ENROLLED=/home/$SEAT_USER/.config/nghi-su-seat/seat.json
UNITS=/etc/systemd/system
UNIT=$UNITS/nghi-su-seat.service
UPDATE_PATH=$UNITS/nghi-su-seat-update.path
UPDATE_UNIT=$UNITS/nghi-su-seat-update.service
STICK_UNIT=$UNITS/nghi-su-seat-stick@.service
LOGIND=/etc/systemd/logind.conf.d/nghi-su-seat.conf
SYSCTL=/etc/sysctl.d/90-nghi-su-seat.conf
MODPROBE=/etc/modprobe.d/nghi-su-seat.conf
UDEV=/etc/udev/rules.d/90-nghi-su-seat.rules
POLKIT=/etc/polkit-1/rules.d/90-nghi-su-seat.rules
WAKE=/etc/systemd/network/90-nghi-su-seat.link
POLICY=/etc/chromium/policies/managed/nghi-su-seat.json
XORG=/etc/X11/xorg.conf.d/90-nghi-su-seat.conf

fail() { echo "$*" >&2; exit 2; }
step() { echo; echo "# $*"; }

run() {
    echo "$*"
    [ "$DRY_RUN" = 1 ] || "$@"
}

# put MODE PATH: writes what comes in.
put() {
    echo "write $2 (mode $1):"
    put_body=$(cat)
    echo "$put_body" | sed 's/^/    /'
    [ "$DRY_RUN" = 1 ] && return
    mkdir -p "$(dirname "$2")"
    (umask 077 && echo "$put_body" >"$2")
    chmod "$1" "$2"
}

# put_secret MODE PATH: the same, and the content is not shown.
put_secret() {
    echo "write $2 (mode $1): (a secret, not shown)"
    put_body=$(cat)
    [ "$DRY_RUN" = 1 ] && return
    mkdir -p "$(dirname "$2")"
    (umask 077 && echo "$put_body" >"$2")
    chmod "$1" "$2"
}

need_root() {
    if [ "$DRY_RUN" = 0 ] && [ "$(id -u)" != 0 ]; then fail "run as root, or with --dry-run"; fi
}

end_of_dry_run() {
    echo
    if [ "$DRY_RUN" = 1 ]; then echo "Dry run: nothing was changed."; else echo "Done. Restart the machine: systemctl reboot"; fi
}
