#!/bin/sh
# Installs the server's package on THIS machine, starts it, upgrades, removes and purges it, and checks that the room's
# data stays. For a throw-away machine or container, as root; never on a machine that holds a room.
#   npm run dist:server && sudo build/server/install-test.sh
# Where systemd runs it drives the unit; elsewhere it runs the unit's ExecStart as the unit's user.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
set -- "$here"/../../dist/server/nghi-su-server_*.deb
deb=$1
data=/var/lib/nghi-su
unit=/usr/lib/systemd/system/nghi-su.service
work=$(mktemp -d)
server=

fail() { echo "FAILED: $*" >&2; exit 1; }
say() { echo "── $*"; }
has_systemd() { [ -d /run/systemd/system ]; }

[ "$(id -u)" = 0 ] || fail "needs root"
[ -f "$deb" ] || fail "no package in dist/server: run npm run dist:server first"
[ ! -e "$data" ] || fail "$data exists: this machine holds a room"
! dpkg -s nghi-su-server >/dev/null 2>&1 || fail "nghi-su-server is installed here"

start() {
    if has_systemd; then
        systemctl start nghi-su
    else
        command=$(sed -n 's/^ExecStart=//p' "$unit")
        user=$(sed -n 's/^User=//p' "$unit")
        # It becomes the server itself, so that the signal and the exit code are the server's.
        setpriv --reuid "$user" --regid "$user" --clear-groups \
            sh -c "umask 077; set -a; . /etc/nghi-su/server.conf; cd $data; exec $command" \
            >"$work/stdout" 2>"$work/stderr" &
        server=$!
    fi
    tries=0
    until health >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 300 ] || { cat "$work/stderr" >&2; fail "the server does not answer"; }
        sleep 0.1
    done
}
stop() {
    if has_systemd; then systemctl stop nghi-su; return; fi
    kill "$server"
    wait "$server" || fail "the server ended with code $?"
    server=
}
health() { curl --silent --show-error --fail --cacert "$data/trust/ca.crt" "https://localhost:8443/health"; }
entries() { nghi-su-server verify "$data" --json | tail -1; }
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

say "install"
dpkg -i "$deb"
[ "$(stat -c %U:%a "$data")" = nghi-su:700 ] || fail "the data folder is not the server's own"
start
health; echo
first=$(entries); echo "$first"
[ "$(stat -c %U:%a "$data/first-access.json")" = nghi-su:600 ] || fail "first-access.json is readable by others"
grep -q '"passphrase": "' "$data/first-access.json" || fail "the passphrase of this installation is not told"
[ ! -e "$data/trust/ca.key" ] || fail "the key of the authority is in clear"
[ -f /var/log/nghi-su/server.log ] || fail "no log in /var/log/nghi-su"
echo "# a line of the operator" >>/etc/nghi-su/server.conf

say "upgrade"
stop
dpkg-deb -R "$deb" "$work/next"
sed -i 's/^Version: \(.*\)$/Version: \1+next/' "$work/next/DEBIAN/control"
dpkg-deb -Znone --build "$work/next" "$work/next.deb" >/dev/null
dpkg -i "$work/next.deb"
dpkg-query -W nghi-su-server | grep -q '+next' || fail "the new version is not installed"
grep -q 'a line of the operator' /etc/nghi-su/server.conf || fail "the settings were overwritten"
start
health; echo
[ "$(entries)" = "$first" ] || fail "the journal is another one after the upgrade"
[ -s "$data/trust/ca.key.enc" ] || fail "the authority is gone"

say "remove"
stop
dpkg -r nghi-su-server
[ ! -e /usr/lib/nghi-su ] || fail "the program is still there"
[ -s "$data/journal.db" ] || fail "removal took the data"

say "install again on the data that stayed"
dpkg -i "$deb"
start
[ "$(entries)" = "$first" ] || fail "the journal is another one after removal"
stop

say "back up and restore"
mkdir "$work/backup"
nghi-su-server backup "$data" --to "$work/backup"
nghi-su-server restore "$work/backup" --to "$work/restored"
[ "$(nghi-su-server verify "$work/restored" --json | tail -1)" = "$first" ] || fail "the restored journal is another one"

say "purge"
dpkg -P nghi-su-server | tee "$work/purge"
grep -q "$data and what is in it was kept" "$work/purge" || fail "purge does not say what remains"
[ -s "$data/journal.db" ] || fail "purge took the data"
[ ! -e /etc/nghi-su/server.conf ] || fail "purge left the settings"

say "what remains is taken away by hand"
rm -r "$data" /var/log/nghi-su
deluser --quiet nghi-su
echo "PASSED: installed, started, used, upgraded, removed, installed again, backed up, restored, purged; the data stayed throughout"
