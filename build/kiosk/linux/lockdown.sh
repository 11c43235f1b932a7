# Sourced by install-seat.sh and install-browser-seat.sh, after steps.sh: what both kinds of terminal share.

# The programs that one screen, or two, need besides the seat itself.
ONE_DISPLAY='cage polkitd'
TWO_DISPLAYS='xserver-xorg-core xserver-xorg-input-libinput xinit openbox x11-xserver-utils polkitd'

make_account() {
    step "The account of the seat: no password, no group beyond screen and input"
    if ! getent passwd "$SEAT_USER" >/dev/null; then
        run useradd --create-home --shell /usr/sbin/nologin --groups video,input,render "$SEAT_USER"
        run passwd --lock "$SEAT_USER"
        put 644 "$CONF/created-account" <<TEXT
undo-seat.sh removes the account $SEAT_USER because an installation made it.
TEXT
    fi
}

# Under X11: no decoration, no way to another terminal, no dark display.
put_x11() {
    put 644 "$LIB/openbox.xml" <<'TEXT'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard/>
  <mouse/>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
TEXT
    put 755 "$LIB/displays" <<'TEXT'
#!/bin/sh
# Puts the displays side by side, the first one as the primary: X would show the same picture on both.
xset s off -dpms
openbox --config-file /usr/local/lib/nghi-su-seat/openbox.xml &
first='' second=''
for output in $(xrandr --query | awk '/ connected/ { print $1 }'); do
    if [ -z "$first" ]; then first=$output; elif [ -z "$second" ]; then second=$output; fi
done
xrandr --output "$first" --auto --primary
[ -z "$second" ] || xrandr --output "$second" --auto --right-of "$first"
TEXT
    put 644 "$XORG" <<'TEXT'
Section "ServerFlags"
    Option "DontVTSwitch" "true"
    Option "DontZap" "true"
    Option "BlankTime" "0"
    Option "OffTime" "0"
EndSection
TEXT
}

# make_session 1|2: the session on the first terminal, with one display or two.
make_session() {
    step "The session on the first terminal: started at boot, started again whenever it ends"
    if [ "$1" = 2 ]; then
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
}

# close_ways_out WHEN COMMAND: COMMAND is what modprobe runs instead of loading a driver of USB drives, named MODULE in it.
close_ways_out() {
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

    step "No drives over USB, and none mounted by itself"
    put 644 "$MODPROBE" <<TEXT
# Drives over USB: $1
$(for module in usb-storage uas; do echo "install $module $2" | sed "s/MODULE/$module/"; done)
TEXT
    run systemctl mask udisks2.service
}

start_at_boot() {
    step "From the next start on"
    run systemctl daemon-reload
    run systemctl set-default graphical.target
    run systemctl enable nghi-su-seat.service
}
