package org.mutuality.cohort.peergroup;

import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_ALREADY_FORMED;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_ALREADY_MEMBER;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_FULL;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_INVALID;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_LIMIT_REACHED;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_NOT_INVITED;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.peergroup.PeerGroupCommand.FormPeerGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.InviteToGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.JoinGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.AggregateSpec;

class CohortPeerGroupsTest {
    private static final CohortPeerGroupsId ID = new CohortPeerGroupsId(new UUID(1, 1));
    private static final UUID RIVER = new UUID(3, 1);
    private static final UUID HILL = new UUID(3, 2);
    private static final Charter CHARTER = new Charter(Optional.of("River"), Optional.of("We listen first"));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private final AggregateSpec<CohortPeerGroups> groups = AggregateSpec.of(CohortPeerGroups.class);

    @Test
    void a_family_forms_a_group_and_is_in_it() {
        groups.given().when(form(RIVER, 1, CHARTER)).then(formed(RIVER, 1), joined(RIVER, 1));
    }

    @Test
    void a_group_needs_neither_name_nor_norms() {
        Charter none = new Charter(Optional.empty(), Optional.empty());
        groups.given()
                .when(form(RIVER, 1, none))
                .then(
                        new PeerGroupFormed(ID, RIVER, "PH", family(1), Charter.NONE, NOW, Optional.empty()),
                        joined(RIVER, 1));
    }

    @Test
    void every_invalid_field_is_listed() {
        Charter invalid = new Charter(Optional.of(" "), Optional.of("n".repeat(2_001)));
        groups.given().when(form(RIVER, 1, invalid)).thenRefused(PEER_GROUP_INVALID, "/name", "/norms");
        groups.given()
                .when(form(RIVER, 1, new Charter(Optional.of("n".repeat(61)), Optional.empty())))
                .thenRefused(PEER_GROUP_INVALID, "/name");
    }

    @Test
    void forming_again_changes_nothing_even_after_leaving() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(form(RIVER, 1, CHARTER))
                .thenNothing();
        groups.given(formed(RIVER, 1), joined(RIVER, 1), left(RIVER, 1))
                .when(form(RIVER, 1, CHARTER))
                .thenNothing();
    }

    @Test
    void an_id_belongs_to_one_group() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(form(RIVER, 2, CHARTER))
                .thenRefused(PEER_GROUP_ALREADY_FORMED);
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(form(RIVER, 1, new Charter(Optional.of("Lake"), Optional.empty())))
                .thenRefused(PEER_GROUP_ALREADY_FORMED);
    }

    @Test
    void a_group_from_before_charters_were_encrypted_is_recognised_by_its_charter() {
        PeerGroupFormed early = new PeerGroupFormed(ID, RIVER, "PH", family(1), CHARTER, NOW, Optional.empty());
        groups.given(early, joined(RIVER, 1)).when(form(RIVER, 1, CHARTER)).thenNothing();
        groups.given(early, joined(RIVER, 1))
                .when(form(RIVER, 1, new Charter(Optional.of("Lake"), Optional.empty())))
                .thenRefused(PEER_GROUP_ALREADY_FORMED);
    }

    @Test
    void a_member_cannot_form_a_second_group() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(form(HILL, 1, CHARTER))
                .thenRefused(PEER_GROUP_ALREADY_MEMBER);
        groups.given(formed(RIVER, 1), joined(RIVER, 1), left(RIVER, 1))
                .when(form(HILL, 1, CHARTER))
                .then(formed(HILL, 1), joined(HILL, 1));
    }

    @Test
    void a_member_invites_once() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(invite(RIVER, 2, 1))
                .then(invited(RIVER, 2));
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2))
                .when(invite(RIVER, 2, 1))
                .thenNothing();
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2), joined(RIVER, 2))
                .when(invite(RIVER, 1, 2))
                .thenNothing();
    }

    @Test
    void a_family_outside_the_group_cannot_invite_and_gets_404() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2))
                .when(invite(RIVER, 3, 2))
                .thenRefused(NOT_FOUND);
        groups.given(formed(RIVER, 1), joined(RIVER, 1), left(RIVER, 1))
                .when(invite(RIVER, 3, 1))
                .thenRefused(NOT_FOUND);
        groups.given().when(invite(RIVER, 3, 1)).thenRefused(NOT_FOUND);
    }

    @Test
    void an_invited_family_joins_once() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2))
                .when(join(RIVER, 2))
                .then(joined(RIVER, 2));
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2), joined(RIVER, 2))
                .when(join(RIVER, 2))
                .thenNothing();
    }

    @Test
    void joining_without_an_open_invitation_is_refused() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1)).when(join(RIVER, 2)).thenRefused(PEER_GROUP_NOT_INVITED);
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2), joined(RIVER, 2), left(RIVER, 2))
                .when(join(RIVER, 2))
                .thenRefused(PEER_GROUP_NOT_INVITED);
        groups.given().when(join(RIVER, 2)).thenRefused(NOT_FOUND);
    }

    @Test
    void a_member_cannot_join_a_second_group_until_it_leaves_the_first() {
        Object[] two = {formed(RIVER, 1), joined(RIVER, 1), formed(HILL, 2), joined(HILL, 2), invited(HILL, 1)};
        groups.given(two).when(join(HILL, 1)).thenRefused(PEER_GROUP_ALREADY_MEMBER);
        groups.given(and(two, left(RIVER, 1))).when(join(HILL, 1)).then(joined(HILL, 1));
    }

    @Test
    void the_ninth_family_is_refused_until_one_leaves() {
        List<Object> eight = new ArrayList<>(List.of(formed(RIVER, 1), joined(RIVER, 1)));
        IntStream.rangeClosed(2, 8).forEach(n -> eight.addAll(List.of(invited(RIVER, n), joined(RIVER, n))));
        eight.add(invited(RIVER, 9));
        groups.given(eight.toArray()).when(join(RIVER, 9)).thenRefused(PEER_GROUP_FULL);
        groups.given(and(eight.toArray(), left(RIVER, 4))).when(join(RIVER, 9)).then(joined(RIVER, 9));
    }

    @Test
    void leaving_can_be_repeated() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1))
                .when(new LeaveGroup(ID, RIVER, family(1), NOW))
                .then(left(RIVER, 1));
        groups.given(formed(RIVER, 1), joined(RIVER, 1), left(RIVER, 1))
                .when(new LeaveGroup(ID, RIVER, family(1), NOW))
                .thenNothing();
    }

    @Test
    void a_group_that_every_family_left_is_over() {
        groups.given(formed(RIVER, 1), joined(RIVER, 1), invited(RIVER, 2), left(RIVER, 1))
                .when(join(RIVER, 2))
                .thenRefused(PEER_GROUP_NOT_INVITED);
    }

    @Test
    void the_number_of_groups_of_a_cohort_is_limited() {
        Object[] all = IntStream.range(0, CohortPeerGroups.MAX_GROUPS)
                .mapToObj(n -> new UUID(4, n))
                .flatMap(id -> Stream.of(formed(id, 1), joined(id, 1), left(id, 1)))
                .toArray();
        groups.given(all).when(form(RIVER, 1, CHARTER)).thenRefused(PEER_GROUP_LIMIT_REACHED);
    }

    private static Object[] and(Object[] facts, Object more) {
        return Stream.concat(Stream.of(facts), Stream.of(more)).toArray();
    }

    private static UUID family(long n) {
        return new UUID(2, n);
    }

    private static FormPeerGroup form(UUID group, long family, Charter charter) {
        return new FormPeerGroup(ID, group, "PH", family(family), charter, encrypted(charter), NOW);
    }

    private static InviteToGroup invite(UUID group, long family, long by) {
        return new InviteToGroup(ID, group, family(family), family(by), NOW);
    }

    private static JoinGroup join(UUID group, long family) {
        return new JoinGroup(ID, group, family(family), NOW);
    }

    private static PeerGroupFormed formed(UUID group, long by) {
        return new PeerGroupFormed(ID, group, "PH", family(by), Charter.NONE, NOW, encrypted(CHARTER));
    }

    // Stands for the vault: equal texts have equal fingerprints.
    private static Optional<EncryptedText> encrypted(Charter charter) {
        return charter.isEmpty()
                ? Optional.empty()
                : Optional.of(new EncryptedText(new Ciphertext("v1.c"), "fingerprint " + charter.hashCode()));
    }

    private static FamilyInvited invited(UUID group, long family) {
        return new FamilyInvited(ID, group, "PH", family(family), family(1), NOW);
    }

    private static PeerGroupJoined joined(UUID group, long family) {
        return new PeerGroupJoined(ID, group, "PH", family(family), NOW);
    }

    private static PeerGroupLeft left(UUID group, long family) {
        return new PeerGroupLeft(ID, group, "PH", family(family), NOW);
    }
}
