# Shared by check and clients: the tools in target, and the document that they look at.
room="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$room/../.." && pwd)"
work="$room/target"
generator_version=7.25.0
. "$root/infra/lib.sh"

prepare_tools() { # Spectral, Redocly, openapi-typescript from npm; openapi-generator, with swagger-parser in it, from Maven
  find_jdk
  command -v npm > /dev/null || {
    echo "Install Node.js 20.19 or newer, with npm." >&2
    return 1
  }
  mkdir -p "$work"
  cp "$room/package.json" "$room/spectral.yaml" "$room/lint.redocly.yaml" "$work"
  (cd "$work" && npm install --prefer-offline --no-audit --no-fund --ignore-scripts --silent)
  generator="$work/openapi-generator-cli-$generator_version.jar"
  [ -f "$generator" ] || "$root/mvnw" -f "$root/pom.xml" -B -ntp -q --non-recursive org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    "-Dartifact=org.openapitools:openapi-generator-cli:$generator_version" "-DoutputDirectory=$work" -Dmdep.useBaseVersion=true
}

take_document() { # a file, or the address of a gateway
  document="$work/openapi.json"
  case "$1" in
    http://* | https://*) curl -fsS "$1/openapi" -o "$document" ;;
    *) cp "$1" "$document" ;;
  esac
  # A service that is down is missing, and what is missing has no errors.
  if grep -q '"x-unavailable-services"' "$document"; then
    echo "Not all services answered: $(sed 's/.*"x-unavailable-services":\(\[[^]]*\]\).*/\1/' "$document")" >&2
    return 1
  fi
}
