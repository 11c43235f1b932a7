#!/bin/sh
# Installs the newer package of the seat that the seat itself has fetched from the room and verified, and starts the seat
# again. Run as root by nghi-su-seat-update.service whenever a package lies in the folder; takes it away in every case.
#   apply-update [--dry-run] [--folder DIR] [--account NAME]
set -eu

folder=/var/lib/nghi-su-seat/updates
account=seat
dry_run=0
while [ $# -gt 0 ]; do
    case "$1" in
    --dry-run) dry_run=1 ;;
    --folder) folder=$2; shift ;;
    --account) account=$2; shift ;;
    *) echo "apply-update [--dry-run] [--folder DIR] [--account NAME]" >&2; exit 2 ;;
    esac
    shift
done

LARGEST_KIB=409600
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
refuse() { echo "refused: $1: $2" >&2; return 1; }

# take NAME: a copy of a file of the folder that its owner cannot change any more.
take() {
    [ -f "$folder/$1" ] && [ ! -L "$folder/$1" ] || { refuse "$1" "not a file"; return 1; }
    [ "$(du -k "$folder/$1" | cut -f1)" -le $LARGEST_KIB ] || { refuse "$1" "too large"; return 1; }
    # Looked at again in the copy: the account may exchange its file for another meanwhile.
    cp --no-dereference --preserve=ownership -- "$folder/$1" "$work/$1"
    [ -f "$work/$1" ] && [ ! -L "$work/$1" ] || { refuse "$1" "not a file"; return 1; }
    [ "$(stat -c %U "$work/$1")" = "$account" ] || { refuse "$1" "does not belong to $account"; return 1; }
    chown "$(id -u):$(id -g)" "$work/$1"
}

field() { dpkg-deb --field "$work/$1" "$2"; }

# check NAME: that the file is a whole package of the seat for this machine, and newer than what is installed.
check() {
    echo "$1" | grep -Eqx 'nghi-su-seat_[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}_linux-deb\.deb' ||
        { refuse "$1" "not a name of a package of the seat"; return 1; }
    take "$1" || return 1
    take "$1.sha256" || return 1
    promised=$(head -c 64 "$work/$1.sha256")
    [ "$(sha256sum <"$work/$1" | cut -d' ' -f1)" = "$promised" ] ||
        { refuse "$1" "its bytes are not those of its .sha256"; return 1; }
    [ "$(field "$1" Package)" = nghi-su-seat ] || { refuse "$1" "another package"; return 1; }
    [ "$(field "$1" Architecture)" = "$(dpkg --print-architecture)" ] || { refuse "$1" "for another processor"; return 1; }
    version=${1#nghi-su-seat_}
    version=${version%_linux-deb.deb}
    [ "$(field "$1" Version)" = "$version" ] || { refuse "$1" "another version than its name says"; return 1; }
    installed=$(dpkg-query --show --showformat='${Version}' nghi-su-seat)
    dpkg --compare-versions "$version" gt "$installed" || { refuse "$1" "not newer than $installed"; return 1; }
}

status=0
for path in "$folder"/*.deb; do
    [ -e "$path" ] || [ -L "$path" ] || continue
    name=$(basename "$path")
    if ! check "$name"; then
        status=1
    elif [ $dry_run = 1 ]; then
        echo "would install $name over $installed and start the seat again"
    else
        echo "installing $name over $installed"
        dpkg --install "$work/$name" || status=1
        # Also when that failed: files of the running seat may be others by now.
        systemctl restart nghi-su-seat.service
    fi
    [ $dry_run = 1 ] || rm -rf -- "$path" "$path.sha256"
done
exit $status
