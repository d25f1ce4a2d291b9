package org.mutuality.payment.complaint.handling;

import static org.mutuality.payment.complaint.ComplaintFixture.*;
import static org.mutuality.payment.complaint.ComplaintOutcome.*;

import org.junit.jupiter.api.Test;
import org.mutuality.payment.complaint.ComplaintEvent;
import org.mutuality.testkit.ProjectionSpec;

class ComplaintProjectionTest {
    private static final String NOW = """
            select position, country, status, revision, encrypted_text, outcome, encrypted_answer, answered_at is not null as answered,
                accepted_at is not null as accepted from complaint_view order by position""";
    private static final String HISTORY = """
            select revision, action, outcome, encrypted_text, account, role from complaint_history_view
            where complaint_id = '018f0000-0000-7000-8000-000000000001' order by revision""";

    private final ProjectionSpec<ComplaintEvent> view = ProjectionSpec.of(new ComplaintProjection());

    @Test
    void a_complaint_goes_to_and_fro_and_its_history_stays() {
        String[] rows = {
            "1 | PH | ACCEPTED | 6 | v1.not arrived | PAID | v1.see the receipt | true | true",
            "7 | PH | OPEN | 1 | null | null | null | false | false"
        };
        String[] history = {
            "1 | MADE | null | v1.not arrived | family | FAMILY",
            "2 | ANSWERED | UNDER_INVESTIGATION | v1.wait | finance | FINANCE",
            "3 | ANSWERED | NOT_DUE | v1.no | finance | FINANCE",
            "4 | REOPENED | null | v1.it is | family | FAMILY",
            "5 | ANSWERED | PAID | v1.see the receipt | finance | FINANCE",
            "6 | ACCEPTED | null | null | family | FAMILY"
        };
        view.given(made(FIRST, "not arrived"), answered(UNDER_INVESTIGATION, "wait"))
                .then(NOW, "1 | PH | OPEN | 2 | v1.not arrived | UNDER_INVESTIGATION | v1.wait | true | false")
                .given(answered(NOT_DUE, "no"))
                .then(NOW, "1 | PH | ANSWERED | 3 | v1.not arrived | NOT_DUE | v1.no | true | false")
                .given(reopened("it is"))
                .then(NOW, "1 | PH | OPEN | 4 | v1.not arrived | NOT_DUE | v1.no | true | false")
                .given(answered(PAID, "see the receipt"), accepted(), made(SECOND, ""))
                .then(NOW, rows)
                .then(HISTORY, history)
                .rebuilt()
                .then(NOW, rows)
                .then(HISTORY, history);
    }

    @Test
    void a_dropped_complaint_is_shown_as_nobodys() {
        view.given(made(FIRST, "not arrived"), dropped())
                .then(NOW, "1 | PH | DROPPED | 2 | v1.not arrived | null | null | false | false")
                .then(
                        HISTORY,
                        "1 | MADE | null | v1.not arrived | family | FAMILY",
                        "2 | DROPPED | null | null |  | PLATFORM");
    }
}
