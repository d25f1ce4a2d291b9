package org.mutuality.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HTTP while Keycloak, whose keys it needs, is unavailable. */
public class KeycloakDownProfile extends HttpOnlyProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/mutuality");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OnlyDatabase.class));
    }

    public static class OnlyDatabase extends IdentityFixture {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.remove("quarkus.oidc.public-key");
            return settings;
        }
    }
}
