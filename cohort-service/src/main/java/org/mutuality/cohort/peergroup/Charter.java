package org.mutuality.cohort.peergroup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a peer group agrees on when it is formed.
 *
 * @param name name of the group, 1 to 60 characters, never a person's name; empty when it has none
 * @param norms how its families want to meet and treat one another, 1 to 2,000 characters; empty when none are written down
 */
public record Charter(
        @ErasedField Optional<String> name, @ErasedField Optional<String> norms) {
    /** Without name and norms, as it is stored in events: there they are encrypted. */
    static final Charter NONE = new Charter(Optional.empty(), Optional.empty());

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NORMS = 2_000;

    @JsonIgnore
    boolean isEmpty() {
        return equals(NONE);
    }

    ValidationErrors validate() {
        ValidationErrors errors = new ValidationErrors();
        name.ifPresent(text -> errors.checkText(text, LONGEST_NAME, "/name"));
        norms.ifPresent(text -> errors.checkText(text, LONGEST_NORMS, "/norms"));
        return errors;
    }
}
