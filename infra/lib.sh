# Shared by the scripts of this folder: finds a JDK 25 or prints what to install, builds what is missing, starts the launcher.

jdk_major() { # JAVA_HOME -> 25; empty when it has no compiler
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

# Build results that the launcher needs.
built_files() {
  echo infra/launcher/target/lib
  echo infra/providers/target/providers.jar
  echo infra/providers/target/lib
  local service
  for service in gateway cohort-service journal-service payment-service investment-service analytics-service; do
    echo "$service/target/quarkus-app/quarkus-run.jar"
  done
}

is_newer() { # stamp, files and folders: true when a file is newer than the stamp, or there is no stamp
  local stamp="$1"
  shift
  [ ! -f "$stamp" ] || [ -n "$(find "$@" -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

is_built() { # true when nothing is missing and no source is newer than the last build
  local file stamp="$root/infra/launcher/target/built"
  while IFS= read -r file; do
    [ -e "$root/$file" ] || return 1
  done < <(built_files)
  ! is_newer "$stamp" "$root"/pom.xml "$root"/*/pom.xml "$root"/infra/*/pom.xml "$root"/*-service/src/main "$root"/gateway/src/main \
    "$root"/infra/contracts/src/main "$root"/infra/tokens/src/main "$root"/infra/platform/src/main "$root"/infra/servers/src/main "$root"/infra/providers/src/main \
    "$root"/infra/launcher/src/main
}

# What infra/up builds, each module with its share of the time, from which the time left is estimated.
MODULES="infra/contracts:2 infra/tokens:2 infra/servers:2 infra/platform:4 infra/providers:2 cohort-service:15 journal-service:20
  payment-service:19 investment-service:12 analytics-service:10 gateway:8 infra/launcher:2"

build_what_is_missing() {
  is_built && return 0
  local started="$root/infra/launcher/target/building" log="$root/infra/launcher/target/build.log" modules="" one
  mkdir -p "$root/infra/launcher/target"
  touch "$started" # a file saved during the build is newer than this
  for one in $MODULES; do
    modules="$modules,${one%:*}"
  done
  echo "Building (on a new machine this also downloads some 500 MB) ..."
  # Without -am, which would also build modules that only tests use.
  {
    "$root/mvnw" -B -f "$root/pom.xml" -T 2 -Drun.only -Dquick package -pl "${modules#,}" 2>&1 && echo "[END] built" || echo "[END] failed"
  } | tee "$log" | show_build || {
    grep '^\[ERROR\]' "$log" | head -20 >&2
    echo "The build failed; all of its output is in $log" >&2
    return 1
  }
  mv "$started" "$root/infra/launcher/target/built"
}

# Reads Maven's output and shows its progress: one line that is redrawn on a terminal, otherwise one line per module and every 20 s.
show_build() {
  local line="" some one text module="Maven is starting" count="" fetched=0 status
  local all=0 done=0 previous=0 current=0 started=$SECONDS shown="" shown_at=-1
  for one in $MODULES; do
    all=$((all + ${one#*:}))
  done
  while :; do
    # Read at least once a second, so a line may come in parts.
    status=0
    IFS= read -r -t 1 some || status=$?
    line="$line$some"
    if [ $status = 0 ]; then
      case "$line" in
        "[END] "*) break ;;
        *"Downloaded from "*"("*) fetched=$((fetched + $(tenths_of_kilobytes "${line##*\(}"))) ;;
        *"] Building Mutuality: "*"["*"/"*"]")
          one="${line#*Mutuality: }"
          one="${one%% *}"
          module="building $one"
          count="${line##*\[}"
          count=", module ${count%]}"
          # Two modules are built at once, so the one before the last may not have ended either.
          done=$((done + previous))
          previous=$current
          current="$(share_of "$one")"
          ;;
      esac
      line=""
    elif [ $status -le 128 ] && [ "${BASH_VERSINFO[0]}" -ge 4 ]; then
      return 1 # End of the input; the old bash of macOS cannot distinguish it from a timeout.
    fi
    if [ "$module" = "$shown" ]; then
      [ "$SECONDS" != "$shown_at" ] || continue
      [ -t 1 ] || [ $((SECONDS - shown_at)) -ge 20 ] || continue
    fi
    text="$(clock $((SECONDS - started)))  $module${count/\// of }, $((fetched / 10000)) MB downloaded, $(time_left $((SECONDS - started)) $done $all)"
    if [ -t 1 ]; then printf '\r\033[K%s' "$text"; else echo "$text"; fi
    shown="$module" shown_at=$SECONDS
  done
  [ ! -t 1 ] || printf '\r\033[K'
  [ "$line" = "[END] built" ] && printf '%s  built, %d MB downloaded\n' "$(clock $((SECONDS - started)))" $((fetched / 10000))
}

share_of() { # a module's name as Maven shows it
  local one
  for one in $MODULES; do
    case "$one" in "$1":* | */"$1":*) echo "${one#*:}" ;; esac
  done
}

tenths_of_kilobytes() { # "1.2 MB at 3.4 MB/s)" -> 12000
  local number="${1%% *}" unit="${1#* }"
  case "$number" in *.*) number="${number/./}" ;; *) number="${number}0" ;; esac
  case "$unit" in MB*) echo "$((10#$number * 1000))" ;; kB*) echo "$((10#$number))" ;; *) echo 0 ;; esac
}

time_left() { # seconds passed, work done, all work
  local left
  # Without a finished module there is no estimate.
  if [ "$2" -eq 0 ]; then
    echo "a few minutes left"
    return
  fi
  left=$(($1 * ($3 - $2) / $2))
  if [ "$left" -lt 60 ]; then echo "less than a minute left"; else echo "about $(((left + 30) / 60)) min left"; fi
}

clock() { # seconds -> 3:05
  printf '%d:%02d' $(($1 / 60)) $(($1 % 60))
}

build_tool() { # module, modules that it depends on: compiles them when something is missing or a source is newer than the last build
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
