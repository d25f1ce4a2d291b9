package org.mutuality.journal.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.FormQuestion;
import org.mutuality.journal.form.publication.AvailableForms;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.journal.readmodel.JournalQueries.JournalRow;
import org.mutuality.platform.Csv;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.openapi.RespondsWith;

/** All journals of a cohort as a table, streamed, so that it is never whole in memory. */
@Path("/journals")
@RunOnVirtualThread
public class JournalExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int FAMILIES_OF_A_PAGE = 200;
    private static final List<String> MONTH_COLUMNS = List.of(
            "familyId", "month", "form", "version", "complete", "currency", "submittedAt", "submittedBy", "reason");

    private final JournalAccess access;
    private final JournalQueries journals;
    private final AvailableForms forms;

    JournalExportResource(JournalAccess access, JournalQueries journals, AvailableForms forms) {
        this.access = access;
        this.journals = journals;
        this.forms = forms;
    }

    /**
     * Get all journals of a cohort as CSV, each month in its current version, by family and month, for those who may read them.
     *
     * <p>After familyId, month, form, version, complete, currency, submittedAt, submittedBy and reason there is one column for each
     * question of the country's forms: amounts in the currency of the row, several choices separated by spaces, repeats as JSON, no
     * answer as a blank cell. A liaison sees no exchanges, and nobody but the family its private ones. A text that a spreadsheet would
     * take for a formula begins with an apostrophe. {@code POST /journals} reads the same table.
     *
     * @param cohort id of the cohort
     * @return the table, with a header
     * @throws org.mutuality.platform.problem.ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Produces(CSV)
    @RolesAllowed({LIAISON, PARTNER, COUNTRY_LEAD})
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response exportJournals(@QueryParam("cohort") @Nullable UUID cohort) {
        UUID cohortId = Optional.ofNullable(cohort).orElseThrow(() -> PARAMETER_INVALID.because("cohort-required"));
        // Read now: the response is written when the request's scope may have ended.
        JournalAccess.ReadableCohort readable = access.requireReadableCohort(cohortId);
        List<String> questions = questions(forms.allForCountry(readable.cohort().country()));
        StreamingOutput rows = out -> {
            out.write(header(questions).getBytes(UTF_8));
            List<UUID> families = journals.familiesOf(cohortId);
            for (int from = 0; from < families.size(); from += FAMILIES_OF_A_PAGE) {
                List<UUID> page = families.subList(from, Math.min(from + FAMILIES_OF_A_PAGE, families.size()));
                out.write(journals.currentMonths(page).stream()
                        .map(month -> row(month, readable, questions))
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
            }
        };
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journals.csv\"")
                .build();
    }

    private static List<String> questions(Collection<Form> forms) {
        return forms.stream()
                .flatMap(form -> form.questions().stream())
                .map(FormQuestion::name)
                .distinct()
                .toList();
    }

    private static String header(List<String> questions) {
        Set<String> fields = Set.copyOf(MONTH_COLUMNS);
        return Csv.row(Stream.concat(
                        MONTH_COLUMNS.stream(),
                        questions.stream().map(name -> fields.contains(name) ? "answers." + name : name))
                .toArray());
    }

    private static String row(JournalRow month, JournalAccess.ReadableCohort readable, List<String> questions) {
        UnaryOperator<Map<String, Object>> answerFilter = readable.answerFilter();
        CohortRef cohort = readable.cohort();
        Map<String, Object> answers = answerFilter.apply(month.answers());
        List<Object> cells = new ArrayList<>(List.of(
                month.familyId(),
                month.month(),
                month.form(),
                month.version(),
                month.complete(),
                cohort.currency(),
                month.submittedAt(),
                month.submittedBy().map(by -> by.kind().text()).orElse(""),
                CsvCell.neutralized(month.reason().orElse(""))));
        questions.forEach(question -> cells.add(CsvCell.of(answers.get(question))));
        return Csv.row(cells.toArray());
    }
}
