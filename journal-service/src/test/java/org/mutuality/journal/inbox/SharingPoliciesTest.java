package org.mutuality.journal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsent;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsentWithdrawal;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RegisterSharingFamily;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.testkit.RecordingCommandGateway;

class SharingPoliciesTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final UUID FACT = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-03-01T08:00:00Z");
    private static final Envelope AROUND = new Envelope(
            FACT, "type", "/mutuality/cohort", FAMILY.toString(), "PH", Optional.of(COHORT), AT, Optional.empty());

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void an_enrolled_family_is_entered() {
        new WhenFamilyEnrolledRegisterForSharing(commands)
                .when(new FamilyEnrolled(FAMILY, COHORT, "PH", Optional.empty(), AT), AROUND);
        assertThat(commands.sent())
                .containsExactly(new RegisterSharingFamily(new FamilySharingId(FAMILY), COHORT, "PH", AT));
    }

    @Test
    void only_the_consent_to_sharing_allows_it() {
        for (String purpose : List.of("journal", "payment", "research", "sharing")) {
            new WhenConsentGivenRecordSharingConsent(commands)
                    .when(new ConsentGiven(FAMILY, COHORT, "PH", purpose, AT), AROUND);
        }
        assertThat(commands.sent())
                .containsExactly(new RecordSharingConsent(new FamilySharingId(FAMILY), COHORT, FACT, AT));
    }

    @Test
    void only_that_consent_withdrawn_removes_what_was_shared() {
        for (String purpose : List.of("journal", "payment", "research", "sharing")) {
            new WhenSharingWithdrawnRemoveStrategies(commands)
                    .when(new ConsentWithdrawn(FAMILY, COHORT, "PH", purpose, AT), AROUND);
        }
        assertThat(commands.sent())
                .containsExactly(new RecordSharingConsentWithdrawal(new FamilySharingId(FAMILY), COHORT, FACT, AT));
    }
}
