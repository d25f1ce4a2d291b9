package org.mutuality.cohort;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** Calls this service with the token of one user. */
record Api(String token) {
    static final String TERMS = """
            {"name": "Sindh North", "currency": "PKR", "firstMonth": "2021-03", "baselineMonths": 6}""";
    static final String SIX = """
            {"householdSize": 6, "consents": ["journal", "payment"]}""";

    static String cohort(UUID cohort) {
        return "/countries/PK/cohorts/" + cohort;
    }

    static String family(UUID cohort, UUID family) {
        return cohort(cohort) + "/families/" + family;
    }

    static String consent(UUID cohort, UUID family, String purpose) {
        return family(cohort, family) + "/consents/" + purpose;
    }

    Response put(String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    Response post(String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    Response put(String path) {
        return given().auth().oauth2(token).put(path);
    }

    Response delete(String path) {
        return given().auth().oauth2(token).delete(path);
    }

    Response get(String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** An open cohort in Pakistan. */
    UUID openCohort() {
        UUID cohort = UUID.randomUUID();
        put(cohort(cohort), TERMS).then().statusCode(201);
        put(cohort(cohort) + "/opening").then().statusCode(204);
        return cohort;
    }

    UUID enrolled(UUID cohort) {
        UUID family = UUID.randomUUID();
        put(family(cohort, family), SIX).then().statusCode(201);
        return family;
    }
}
