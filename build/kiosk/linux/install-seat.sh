#!/bin/sh
# Makes this Debian 12 machine a terminal of the room: it starts into one screen, full, and into nothing else.
set -eu

usage() {
    cat <<'TEXT'
install-seat.sh --authority ca.crt --address URL [--wall URL] [--dry-run]
install-seat.sh --authority ca.crt --electron seat.json [--dry-run]
  --address URL    the screen, e.g. https://192.168.1.10:8443/seat/17#XXXX-XXXX-XXXX, or .../chair
  --wall URL       the hall's picture on the second display, e.g. .../wall#wall.XXXX-XXXX-XXXX (X11 instead of cage)
  --electron FILE  the packaged seat (nghi-su-seat is installed) with this seat.json, instead of Chromium
  --authority FILE the room's authority, from https://SERVER:8443/ca.crt or /var/lib/nghi-su/trust/ca.crt
  --dry-run        print every step, change nothing
undo-seat.sh takes everything back.
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=steps.sh
. "$here/steps.sh"
DRY_RUN=0 address='' wall='' electron='' authority=''
while [ $# -gt 0 ]; do
    case "$1" in
    --dry-run) DRY_RUN=1 ;;
    --help) usage; exit 0 ;;
    --address | --wall | --electron | --authority)
        [ $# -gt 1 ] || fail "$1 takes a value"
        case "$1" in
        --address) address=$2 ;;
        --wall) wall=$2 ;;
        --electron) electron=$2 ;;
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
if [ -n "$electron" ]; then
    [ -z "$address$wall" ] || fail "--electron takes its screens from seat.json: leave --address and --wall out"
    [ -f "$electron" ] || fail "--electron takes the file seat.json"
else
    check_address "$address" --address
    [ -z "$wall" ] || check_address "$wall" --wall
fi
origin=$(echo "$address" | cut -d/ -f1-3)
need_root

if [ -n "$wall" ]; then
    packages='xserver-xorg-core xserver-xorg-input-libinput xinit openbox x11-xserver-utils chromium libnss3-tools'
elif [ -n "$electron" ]; then
    packages='cage'
else
    packages='cage chromium libnss3-tools'
fi
step "The programs (from a mirror of Debian, before the machine goes into the isolated network)"
# shellcheck disable=SC2086
run apt-get install --yes --no-install-recommends $packages

step "The account of the seat: no password, no group beyond screen and input"
if ! getent passwd "$SEAT_USER" >/dev/null; then
    run useradd --create-home --shell /usr/sbin/nologin --groups video,input,render "$SEAT_USER"
    run passwd --lock "$SEAT_USER"
    put 644 "$CONF/created-account" <<TEXT
undo-seat.sh removes the account $SEAT_USER because install-seat.sh made it.
TEXT
fi

step "The screen"
if [ -n "$electron" ]; then
    run install -D -m 0400 -o "$SEAT_USER" -g "$SEAT_USER" "$electron" "$CONF/seat.json"
else
    put_secret 600 "$CONF/seat.env" <<TEXT
SEAT_ADDRESS=$address
WALL_ADDRESS=$wall
TEXT
fi
if [ -n "$electron" ]; then
    put 755 "$LIB/seat" <<TEXT
#!/bin/sh
exec /usr/bin/nghi-su-seat --config=$CONF/seat.json --ozone-platform=wayland
TEXT
elif [ -z "$wall" ]; then
    put 755 "$LIB/seat" <<'TEXT'
#!/bin/sh
exec chromium --kiosk --ozone-platform=wayland --no-first-run --noerrdialogs --hide-crash-restore-bubble \
    --disable-pinch --overscroll-history-navigation=0 --disable-component-update "$SEAT_ADDRESS"
TEXT
else
    put 755 "$LIB/seat" <<'TEXT'
#!/bin/sh
# The chair on the first display, the hall's picture on the second one; without a second display there is no wall.
xset s off -dpms
openbox --config-file /usr/local/lib/nghi-su-seat/openbox.xml &
chromium_at() {
    chromium --user-data-dir="$HOME/$1" --window-position="$2" --kiosk --ozone-platform=x11 --no-first-run \
        --noerrdialogs --hide-crash-restore-bubble --disable-pinch --overscroll-history-navigation=0 \
        --disable-component-update "$3"
}
first='' second=''
for output in $(xrandr --query | awk '/ connected/ { print $1 }'); do
    if [ -z "$first" ]; then first=$output; elif [ -z "$second" ]; then second=$output; fi
done
xrandr --output "$first" --auto --primary
if [ -n "$second" ]; then
    # Side by side: X would show the same picture on both.
    xrandr --output "$second" --auto --right-of "$first"
    width=$(xrandr --query | sed -n 's/^.* connected primary \([0-9]*\)x.*$/\1/p')
    chromium_at wall "$width,0" "$WALL_ADDRESS" &
fi
# When the chair's program ends, so does the session, and systemd starts both anew.
chromium_at chair 0,0 "$SEAT_ADDRESS"
TEXT
    put 644 "$LIB/openbox.xml" <<'TEXT'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard/>
  <mouse/>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
TEXT
    put 644 "$XORG" <<'TEXT'
Section "ServerFlags"
    Option "DontVTSwitch" "true"
    Option "DontZap" "true"
    Option "BlankTime" "0"
    Option "OffTime" "0"
EndSection
TEXT
fi

if [ -z "$electron" ]; then
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
fi

step "The session on the first terminal: started at boot, started again whenever it ends"
if [ -n "$wall" ]; then
    session="/usr/bin/xinit $LIB/seat -- /usr/bin/X :0 vt1 -keeptty -nolisten tcp"
else
    # Without -s cage lets nobody switch to another terminal; -d leaves windows undecorated.
    session="/usr/bin/cage -d -- $LIB/seat"
fi
put 644 "$UNIT" <<TEXT
[Unit]
Description=Nghi Su terminal
After=systemd-user-sessions.service systemd-logind.service getty@tty1.service
Wants=systemd-logind.service
Conflicts=getty@tty1.service
ConditionPathExists=/dev/tty0
StartLimitIntervalSec=0

[Service]
Type=simple
User=$SEAT_USER
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
EnvironmentFile=-$CONF/seat.env
ExecStart=$session
Restart=always
RestartSec=1

[Install]
WantedBy=graphical.target
TEXT

step "No way out: no other terminals, no power key, no magic keys, no Ctrl+Alt+Del"
put 644 "$LOGIND" <<'TEXT'
[Login]
NAutoVTs=0
ReserveVT=0
HandlePowerKey=ignore
HandlePowerKeyLongPress=poweroff
HandleLidSwitch=ignore
TEXT
put 644 "$SYSCTL" <<'TEXT'
kernel.sysrq = 0
TEXT
run systemctl mask ctrl-alt-del.target

step "No drives over USB"
put 644 "$MODPROBE" <<'TEXT'
install usb-storage /bin/false
install uas /bin/false
TEXT
put 644 "$UDEV" <<'TEXT'
SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{UDISKS_IGNORE}="1"
TEXT
run systemctl mask udisks2.service

step "From the next start on"
run systemctl daemon-reload
run systemctl set-default graphical.target
run systemctl enable nghi-su-seat.service
echo
if [ "$DRY_RUN" = 1 ]; then echo "Dry run: nothing was changed."; else echo "Done. Restart the machine: systemctl reboot"; fi
