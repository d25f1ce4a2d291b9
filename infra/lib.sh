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
