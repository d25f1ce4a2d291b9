# Shared by the scripts of this folder: the administrator's access to the Keycloak that infra/up runs on a data folder.

fail() {
  echo "$*" >&2
  exit 1
}

usage() { # the lines of the script that start with "#   "
  sed -n 's/^#   //p' "$0" >&2
  exit 2
}

property() { # file, name
  sed -n "s/^$2=//p" "$data/$1" 2>/dev/null | tr -d '\\'
}

field() { # the first of this name in the JSON on stdin
  sed 's/,/\n/g' | sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -1
}

sign_in() { # sets port and token
  port="$(property state.properties keycloak.port)"
  [ -n "$port" ] || fail "Keycloak does not run on $data; start it by infra/up"
  # Secrets are not arguments, because every user of the machine sees those.
  token="$(printf 'grant_type=password&client_id=admin-cli&username=admin&password=%s' "$(property secrets.properties keycloak.admin)" |
    curl -sf -d @- "http://127.0.0.1:$port/realms/master/protocol/openid-connect/token" | field access_token)" ||
    fail "Keycloak refuses its administrator's password, keycloak.admin in $data/secrets.properties"
}

api() { # method, path, body if any
  printf '%s' "${3:-}" | curl -sf -X "$1" "http://127.0.0.1:$port/admin/realms/mutuality$2" -H @<(printf 'Authorization: Bearer %s\n' "$token") \
    -H 'Content-Type: application/json' -d @-
}

require_name() {
  [[ "$1" =~ ^[a-z0-9][a-z0-9.-]{1,60}$ ]] || fail "NAME has lower-case letters, digits, dots and dashes, not $1"
}

attributes() { # NAME=VALUE[,VALUE] ... -> "NAME": ["VALUE", "VALUE"], ...
  local one result=""
  for one in "$@"; do
    [[ "$one" =~ ^(family_id|partner|countries|cohorts)=[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*$ ]] ||
      fail "An attribute is family_id=, partner=, countries= or cohorts= and values separated by commas, not $one"
    local values="${one#*=}"
    result="$result${result:+, }\"${one%%=*}\": [\"${values//,/\", \"}\"]"
  done
  echo "$result"
}
