#!/bin/sh
# A BROWSER SEAT, NOT ENROLLED: makes this Debian 12 machine show one screen of the room in Chromium and nothing else. It
# has no certificate: the room knows it by a code alone, and only where the technician allows browsers as seats. Where the
# packaged seat can be installed, install-seat.sh is the way.
set -eu

usage() {
    cat <<'TEXT'
install-browser-seat.sh --authority ca.crt --address URL [--wall URL] [--dry-run]
  --address URL    the screen, e.g. https://192.168.1.10:8443/seat/17#XXXX-XXXX-XXXX, or .../chair
  --wall URL       the hall's picture on the second display, e.g. .../wall#wall.XXXX-XXXX-XXXX (X11 instead of cage)
  --authority FILE the room's authority, from https://SERVER:8443/ca.crt or /var/lib/nghi-su/trust/ca.crt
  --dry-run        print every step, change nothing
A browser seat, not enrolled: the console lists it so. undo-seat.sh takes everything back.
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=steps.sh
. "$here/steps.sh"
# shellcheck source=lockdown.sh
. "$here/lockdown.sh"
DRY_RUN=0 address='' wall='' authority=''
while [ $# -gt 0 ]; do
    case "$1" in
    --dry-run) DRY_RUN=1 ;;
    --help) usage; exit 0 ;;
    --address | --wall | --authority)
        [ $# -gt 1 ] || fail "$1 takes a value"
        case "$1" in
        --address) address=$2 ;;
        --wall) wall=$2 ;;
        --authority) authority=$2 ;;
        esac
        shift
        ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

# The addresses go into files that a shell reads: only what an address needs passes.
check_address() {
    case "$1" in
    *[!A-Za-z0-9.:/#_-]*) fail "$2: a character that does not belong into such an address" ;;
    https://*/*) ;;
    *) fail "$2 takes an address that begins with https:// and names a screen" ;;
    esac
}
[ -f "$authority" ] || fail "--authority takes the file ca.crt of the room"
check_address "$address" --address
[ -z "$wall" ] || check_address "$wall" --wall
origin=$(echo "$address" | cut -d/ -f1-3)
need_root

step "The programs (from a mirror of Debian, before the machine goes into the isolated network)"
if [ -n "$wall" ]; then programs=$TWO_DISPLAYS; else programs=$ONE_DISPLAY; fi
# shellcheck disable=SC2086
run apt-get install --yes --no-install-recommends $programs chromium libnss3-tools

make_account

step "The screen"
put_secret 600 "$CONF/seat.env" <<TEXT
SEAT_ADDRESS=$address
WALL_ADDRESS=$wall
TEXT
if [ -z "$wall" ]; then
    put 755 "$LIB/seat" <<'TEXT'
#!/bin/sh
exec chromium --kiosk --ozone-platform=wayland --no-first-run --noerrdialogs --hide-crash-restore-bubble \
    --disable-pinch --overscroll-history-navigation=0 --disable-component-update "$SEAT_ADDRESS"
TEXT
    make_session 1
else
    put_x11
    put 755 "$LIB/seat" <<'TEXT'
#!/bin/sh
# The chair on the first display, the hall's picture on the second one; without a second display there is no wall.
/usr/local/lib/nghi-su-seat/displays
chromium_at() {
    chromium --user-data-dir="$HOME/$1" --window-position="$2" --kiosk --ozone-platform=x11 --no-first-run \
        --noerrdialogs --hide-crash-restore-bubble --disable-pinch --overscroll-history-navigation=0 \
        --disable-component-update "$3"
}
if [ "$(xrandr --query | grep -c ' connected')" -gt 1 ]; then
    width=$(xrandr --query | sed -n 's/^.* connected primary \([0-9]*\)x.*$/\1/p')
    chromium_at wall "$width,0" "$WALL_ADDRESS" &
fi
# When the chair's program ends, so does the session, and systemd starts both anew.
chromium_at chair 0,0 "$SEAT_ADDRESS"
TEXT
    make_session 2
fi

step "The browser trusts the room's authority and opens nothing but the room"
run runuser -u "$SEAT_USER" -- mkdir -p "/home/$SEAT_USER/.pki/nssdb"
if [ ! -e "/home/$SEAT_USER/.pki/nssdb/cert9.db" ]; then
    run runuser -u "$SEAT_USER" -- certutil -d "sql:/home/$SEAT_USER/.pki/nssdb" -N --empty-password
fi
run install -D -m 0644 "$authority" "$CONF/ca.crt"
run runuser -u "$SEAT_USER" -- certutil -d "sql:/home/$SEAT_USER/.pki/nssdb" -A -t C,, -n nghi-su \
    -i "$CONF/ca.crt"
put 644 "$POLICY" <<TEXT
{
  "URLBlocklist": ["*"],
  "URLAllowlist": ["$origin"],
  "DeveloperToolsAvailability": 2,
  "DownloadRestrictions": 3,
  "PrintingEnabled": false,
  "IncognitoModeAvailability": 1,
  "BrowserSignin": 0,
  "SyncDisabled": true,
  "PasswordManagerEnabled": false,
  "AutofillAddressEnabled": false,
  "AutofillCreditCardEnabled": false,
  "TranslateEnabled": false,
  "SearchSuggestEnabled": false,
  "MetricsReportingEnabled": false,
  "ComponentUpdatesEnabled": false,
  "BackgroundModeEnabled": false,
  "DefaultNotificationsSetting": 2,
  "DefaultGeolocationSetting": 2,
  "AudioCaptureAllowed": false,
  "VideoCaptureAllowed": false,
  "ExtensionInstallBlocklist": ["*"],
  "AllowFileSelectionDialogs": false
}
TEXT

close_ways_out never /bin/false
start_at_boot
end_of_dry_run
