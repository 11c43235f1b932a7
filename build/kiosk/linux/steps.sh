# Sourced by install-seat.sh and undo-seat.sh. Each step says what it does; with DRY_RUN=1 it does no more than that.

SEAT_USER=seat
LIB=/usr/local/lib/nghi-su-seat
CONF=/etc/nghi-su-seat
UNIT=/etc/systemd/system/nghi-su-seat.service
LOGIND=/etc/systemd/logind.conf.d/nghi-su-seat.conf
SYSCTL=/etc/sysctl.d/90-nghi-su-seat.conf
MODPROBE=/etc/modprobe.d/nghi-su-seat.conf
UDEV=/etc/udev/rules.d/90-nghi-su-seat.rules
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
