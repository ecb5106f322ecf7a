#!/usr/bin/env bash
# ceph_rgw.sh DIR PORT MON_PORT MON_PORT: starts a Ceph RADOS Gateway, an S3 server with versions and object lock, on
# 127.0.0.1:PORT for tests; its data in memory, everything else under DIR, which is wiped. Path-style URLs; access key
# AKTEST, secret key SKTEST. Prints the ids of the processes that whoever started it ends.
# Needs Debian's radosgw, ceph-mon, ceph-osd and ceph-common. Takes about 12 s.
set -euo pipefail
dir=$1 port=$2
rm -rf "$dir"
mkdir -p "$dir/mon" "$dir/osd"
dir=$(realpath "$dir")
fsid=$(cat /proc/sys/kernel/random/uuid)
cat >"$dir/ceph.conf" <<CONF
[global]
fsid = $fsid
mon host = [v2:127.0.0.1:$3,v1:127.0.0.1:$4]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
keyring = $dir/keyring
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 2000
mon data avail crit = 1
mon data avail warn = 2
run dir = $dir
log file = $dir/\$name.log
admin socket = $dir/\$name.asok
pid file = $dir/\$name.pid
[mon.a]
mon data = $dir/mon
[osd]
osd objectstore = memstore
memstore device bytes = 1073741824
osd data = $dir/osd
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:$port
rgw bucket quota ttl = 0
rgw sts key = abcdefghijklmnop
rgw s3 auth use sts = true
CONF
conf=(-c "$dir/ceph.conf")
ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *' >/dev/null
for name in client.admin client.rgw osd.0; do
  ceph-authtool "$dir/keyring" --gen-key -n $name --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *' >/dev/null
done
monmaptool --create --clobber --fsid "$fsid" --addv a "[v2:127.0.0.1:$3,v1:127.0.0.1:$4]" "$dir/monmap" >/dev/null
{
  ceph-mon "${conf[@]}" --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/keyring"
  ceph-mon "${conf[@]}" -i a
  osd=$(cat /proc/sys/kernel/random/uuid)
  timeout 30 ceph "${conf[@]}" osd new "$osd"
  ceph-osd "${conf[@]}" -i 0 --mkfs --osd-uuid "$osd"
  ceph-osd "${conf[@]}" -i 0
  radosgw-admin "${conf[@]}" -n client.rgw user create --uid=test --display-name=test \
    --access-key=AKTEST --secret-key=SKTEST
  radosgw "${conf[@]}" -n client.rgw
} >"$dir/start.log" 2>&1
for _ in $(seq 300); do
  curl -s -o /dev/null "http://127.0.0.1:$port/" && break
  sleep 0.1
done
curl -s -o /dev/null "http://127.0.0.1:$port/" || {
  tail -n 5 "$dir/start.log" >&2
  exit 1
}
cat "$dir"/*.pid | tr '\n' ' '
