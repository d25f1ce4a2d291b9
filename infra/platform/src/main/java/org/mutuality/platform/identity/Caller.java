package org.mutuality.platform.identity;

import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;
import static org.mutuality.platform.problem.CommonProblem.NOT_SIGNED_IN;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.Refusal;

/** The signed-in of this request. Ask it before every answer about a family or a cohort. */
@RequestScoped
public class Caller {

    private @Nullable SecurityIdentity identity;
    private @Nullable Person person;

    /** For the container. */
    protected Caller() {}

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** A caller without a request, for tests. */
    public Caller(Person person) {
        this.person = person;
    }

    /** Stable id of the account. @throws Refusal NOT_SIGNED_IN when the token names nobody */
    public String subject() {
        String subject = person().subject();
        if (subject.isBlank()) {
            throw NOT_SIGNED_IN.because("The token has no subject");
        }
        return subject;
    }

    public boolean has(String role) {
        return person().has(role);
    }

    public Optional<UUID> familyId() {
        return person().familyId();
    }

    public Set<String> countries() {
        return person().countries();
    }

    public Set<UUID> cohorts() {
        return person().cohorts();
    }

    public Optional<String> partner() {
        return person().partner();
    }

    public boolean maySee(FamilyRef family) {
        return person().maySee(family);
    }

    public boolean maySee(CohortRef cohort) {
        return person().maySee(cohort);
    }

    public boolean mayWriteFor(FamilyRef family) {
        return person().mayWriteFor(family);
    }

    public boolean mayCorrectFor(FamilyRef family) {
        return person().mayCorrectFor(family);
    }

    public boolean isOwn(FamilyRef family) {
        return person().isOwn(family);
    }

    public boolean leads(String country) {
        return person().leads(country);
    }

    public boolean mayRun(CohortRef cohort) {
        return person().mayRun(cohort);
    }

    public boolean mayFound(String country) {
        return person().mayFound(country);
    }

    /** {@code thing} when {@code may}. @throws Refusal the one NOT_FOUND, the same for foreign and unknown */
    public static <T> T orHidden(boolean may, T thing) {
        if (!may) {
            throw hidden();
        }
        return thing;
    }

    /** For {@code orElseThrow}: a thing of somebody else and no thing at all look alike. */
    public static Refusal hidden() {
        return NOT_FOUND.because("It does not exist, or you have no access to it");
    }

    private Person person() {
        Person known = person;
        if (known == null) {
            known = Claims.of(java.util.Objects.requireNonNull(identity));
            person = known;
        }
        return known;
    }
}
