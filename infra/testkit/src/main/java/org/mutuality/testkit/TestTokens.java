package org.mutuality.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.platform.identity.Roles;
import org.mutuality.servers.TestServers;

/**
 * People with real accounts at a real Keycloak. Each call makes a new one and gives its access token, good for 15 minutes:
 * {@code given().auth().oauth2(People.family(familyId))}.
 */
public final class TestTokens {
    private static final String REALM = "/realms/mutuality";
    private static final String USERS = "/admin" + REALM + "/users";

    private TestTokens() {}

    public static String familyToken(UUID familyId) {
        return token(Map.of("family_id", List.of(familyId.toString())), Roles.FAMILY);
    }

    public static String liaison(UUID... cohorts) {
        return token(Map.of("cohorts", Stream.of(cohorts).map(UUID::toString).toList()), Roles.LIAISON);
    }

    public static String recorder(UUID... cohorts) {
        return token(Map.of("cohorts", Stream.of(cohorts).map(UUID::toString).toList()), Roles.RECORDER);
    }

    /** @param countries ISO 3166 alpha-2 */
    public static String countryLead(String... countries) {
        return token(Map.of("countries", List.of(countries)), Roles.COUNTRY_LEAD);
    }

    public static String financeMaker(String... countries) {
        return token(Map.of("countries", List.of(countries)), Roles.FINANCE_MAKER);
    }

    public static String financeChecker(String... countries) {
        return token(Map.of("countries", List.of(countries)), Roles.FINANCE_CHECKER);
    }

    public static String partner(String name) {
        return token(Map.of("partner", List.of(name)), Roles.PARTNER);
    }

    public static String analyst() {
        return token(Map.of(), Roles.ANALYST);
    }

    public static String operator() {
        return token(Map.of(), Roles.OPERATOR);
    }

    /** Signed in, and nothing more. */
    public static String withoutRoles() {
        return token(Map.of());
    }

    /** @param attributes of the account; they become claims of the same names */
    public static String token(Map<String, List<String>> attributes, String... roles) {
        String name = "test-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        String admin = admin();
        String id = account(admin, name, password, attributes);
        Arrays.stream(roles).forEach(role -> grant(admin, id, role));
        return signIn(REALM, "mutuality-cli", name, password);
    }

    private static String account(String admin, String name, String password, Map<String, List<String>> attributes) {
        Map<String, Object> user = Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        String address = given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(user)
                .post(at(USERS))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void grant(String admin, String userId, String role) {
        Map<String, Object> known = given().auth()
                .oauth2(admin)
                .get(at("/admin" + REALM + "/roles/" + role))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(List.of(known))
                .post(at(USERS + "/" + userId + "/role-mappings/realm"))
                .then()
                .statusCode(204);
    }

    private static String admin() {
        TestServers servers = TestServers.shared();
        return signIn("/realms/master", "admin-cli", servers.keycloakAdmin(), servers.keycloakAdminPassword());
    }

    private static String signIn(String realm, String client, String name, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", name)
                .formParam("password", password)
                .post(at(realm + "/protocol/openid-connect/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String at(String path) {
        return TestServers.shared().keycloak() + path;
    }
}
