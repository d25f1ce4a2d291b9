# Shared by the scripts of this folder: finds a JDK 25 and stays quiet about it, or says plainly what to install.

jdk_major() { # JAVA_HOME -> 25; empty when there is no compiler in it
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  local java folder
  java="$(command -v javac 2>/dev/null || true)"
  if [ -n "$java" ]; then
    java="$(readlink -f "$java" 2>/dev/null || echo "$java")"
    dirname "$(dirname "$java")"
  fi
  for folder in ${MUTUALITY_JDK_FOLDERS:-/usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home}; do
    [ -d "$folder" ] && echo "$folder"
  done
}

find_jdk() { # sets JAVA_HOME and PATH to the first JDK that is 25 or newer
  local candidate major seen=""
  while IFS= read -r candidate; do
    major="$(jdk_major "$candidate")"
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
      return 0
    fi
    [ -n "$major" ] && seen="$seen $major"
  done < <(jdk_candidates)
  {
    echo "Mutuality needs a JDK 25 (a compiler, not only a runtime); found:${seen:- none}."
    echo "Install one and try again, for instance:"
    echo "  Debian, Ubuntu   apt install openjdk-25-jdk     or temurin-25-jdk from packages.adoptium.net"
    echo "  Fedora           dnf install java-25-openjdk-devel"
    echo "  macOS            brew install openjdk@25"
    echo "  any              curl -s https://get.sdkman.io | bash; sdk install java 25-tem"
    echo "Or point JAVA_HOME at it."
  } >&2
  return 1
}

# What must be there before anything can start.
built_files() {
  echo infra/launcher/target/lib
  echo infra/providers/target/providers.jar
  echo infra/providers/target/lib
  local service
  for service in gateway cohort-service journal-service payment-service investment-service analytics-service; do
    echo "$service/target/quarkus-app/quarkus-run.jar"
  done
}

is_newer() { # stamp, files and folders: something in them is newer than the stamp, or there is no stamp
  local stamp="$1"
  shift
  [ ! -f "$stamp" ] || [ -n "$(find "$@" -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

is_built() { # nothing is missing and no source is newer than the last build
  local file stamp="$root/infra/launcher/target/built"
  while IFS= read -r file; do
    [ -e "$root/$file" ] || return 1
  done < <(built_files)
  ! is_newer "$stamp" "$root"/pom.xml "$root"/*/pom.xml "$root"/infra/*/pom.xml "$root"/*-service/src/main "$root"/gateway/src/main \
    "$root"/infra/contracts/src/main "$root"/infra/tokens/src/main "$root"/infra/platform/src/main "$root"/infra/servers/src/main "$root"/infra/providers/src/main \
    "$root"/infra/launcher/src/main
}

build_what_is_missing() {
  is_built && return 0
  local begun="$root/infra/launcher/target/building"
  echo "Building (the first time also downloads; a few minutes) ..."
  mkdir -p "$root/infra/launcher/target"
  touch "$begun" # a file saved during the build is newer than this
  "$root/mvnw" -q -B -f "$root/pom.xml" -DskipTests package \
    -pl infra/launcher,infra/providers,gateway,cohort-service,journal-service,payment-service,investment-service,analytics-service -am
  mv "$begun" "$root/infra/launcher/target/built"
}

build_tool() { # module, modules that it runs with: compiled when something is missing or newer than the last time
  local module="$root/$1" sources=("$root/pom.xml") one
  for one in "$@"; do
    sources+=("$root/$one/pom.xml" "$root/$one/src/main")
  done
  if [ -d "$module/target/classes" ] && [ -f "$module/target/runtime.classpath" ] && ! is_newer "$module/target/built" "${sources[@]}"; then
    return 0
  fi
  echo "Building $1 ..." >&2
  mkdir -p "$module/target"
  touch "$module/target/building" # a file saved during the build is newer than this
  "$root/mvnw" -q -B -ntp -f "$root/pom.xml" process-classes -pl "$1" -am >&2
  mv "$module/target/building" "$module/target/built"
}

launch() { # up | down | status, options
  exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dmutuality.root="$root" \
    -cp "$root/infra/launcher/target/classes:$root/infra/launcher/target/lib/*" org.mutuality.launcher.Launcher "$@"
}
