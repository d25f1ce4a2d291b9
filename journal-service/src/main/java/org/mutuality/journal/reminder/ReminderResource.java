package org.mutuality.journal.reminder;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reminders of a family: for the family, its liaison, and those who run its cohort. */
@Path("/reminders")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ReminderResource {
    private final ReminderAccess access;
    private final ReminderQueries reminders;

    ReminderResource(ReminderAccess access, ReminderQueries reminders) {
        this.access = access;
        this.reminders = reminders;
    }

    /**
     * List the reminders of a family, newest month first.
     *
     * @param family id of the family; required
     * @return a page of reminders
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    public Page<ReminderQueries.ReminderRow> reminders(
            @QueryParam("family") Optional<UUID> family,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        UUID familyId = family.orElseThrow(() -> PARAMETER_INVALID.because("family-required"));
        FamilyRef readable = access.requireReadable(familyId);
        var place = Optional.ofNullable(after)
                .map(cursor ->
                        new ReminderQueries.ReminderPageKey(cursor.ofSize(2).month(0), cursor.text(1)));
        return Page.of(
                reminders.of(readable.familyId(), place, limit.andOne()),
                limit,
                row -> Cursor.of(row.month(), row.kind().jsonValue()));
    }
}
