package org.mutuality.journal.odk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.odk.xform.NestedRepeatPhoneTest;
import org.mutuality.journal.odk.xml.XmlWriter;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;

/** Whatever a phone sends is read or refused, and never an internal error. */
class OpenRosaSubmissionPropertyTest {
    private final Form form = new FormCatalog().form("core-2").orElseThrow();

    @Property(tries = 5_000)
    void any_bytes_are_read_or_refused(@ForAll byte[] noise, @ForAll int at) {
        byte[] filled = "<data id='core' version='2'><month>2021-03</month><answers><ladder>7</ladder></answers></data>"
                .getBytes(StandardCharsets.UTF_8);
        int from = Math.floorMod(at, filled.length);
        System.arraycopy(noise, 0, filled, from, Math.min(noise.length, filled.length - from));
        try {
            OpenRosaSubmission.read(new ByteArrayInputStream(filled));
        } catch (ProblemException refusal) {
            assertThat(refusal.problem().status()).isEqualTo(400);
        }
    }

    @Property(tries = 5_000)
    void any_answers_are_read_or_refused(
            @ForAll("names") List<String> names, @ForAll List<String> texts, @ForAll String family) {
        byte[] xml = XmlWriter.document(out -> {
            out.open("data", "id", "core", "version", "2")
                    .leaf("family", family)
                    .leaf("month", family)
                    .open("answers");
            for (int i = 0; i < names.size(); i++) {
                out.open(names.get(i)).leaf(names.get((i * 7 + 1) % names.size()), text(texts, i));
                out.text(text(texts, i + 1)).close();
                out.leaf(names.get(i), text(texts, i + 2));
            }
            out.close().close();
        });
        OpenRosaSubmission filled = OpenRosaSubmission.read(new ByteArrayInputStream(xml));
        ValidationErrors errors = new ValidationErrors();
        filled.familyId(Optional.empty(), errors);
        filled.yearMonth(errors);
        form.read(
                new XmlAnswerMapper("PHP").toJson(form.definition().questions(), filled.answers()),
                "/answers",
                "PHP",
                errors);
        QuestionLabels labels = new QuestionLabels(form.definition(), "es");
        assertThat(errors.fieldErrors())
                .allSatisfy(error -> assertThat(labels.describe(error)).isNotBlank());
    }

    /** However the elements are nested and repeated. */
    @Property(tries = 2_000)
    void any_answers_of_two_levels_are_read_or_refused(
            @ForAll("nested") List<String> names, @ForAll List<@IntRange(min = 0, max = 3) Integer> depths) {
        Form nested = NestedRepeatPhoneTest.form();
        byte[] xml = XmlWriter.document(out -> {
            out.open("data", "id", "ph-fields", "version", "1").open("answers");
            int open = 0;
            for (int i = 0; i < names.size(); i++) {
                for (; open > (depths.isEmpty() ? 1 : depths.get(i % depths.size())); open--) {
                    out.close();
                }
                out.open(names.get(i)).text(i % 3 == 0 ? "" : Integer.toString(i));
                open++;
            }
            for (; open > 0; open--) {
                out.close();
            }
            out.close().close();
        });
        ValidationErrors errors = new ValidationErrors();
        nested.read(
                new XmlAnswerMapper("PHP")
                        .toJson(
                                nested.definition().questions(),
                                OpenRosaSubmission.read(new ByteArrayInputStream(xml))
                                        .answers()),
                "/answers",
                "PHP",
                errors);
        QuestionLabels labels = new QuestionLabels(nested.definition(), "es");
        assertThat(errors.fieldErrors())
                .allSatisfy(error -> assertThat(labels.describe(error)).isNotBlank());
    }

    @Provide
    Arbitrary<List<String>> nested() {
        return Arbitraries.of(
                        "farms", "fields", "acres", "crops", "crop", "sown", "sold", "why_none", "fields", "crops")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> names() {
        List<String> all = form.definition().questions().stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(one.name()),
                        one.questions().orElse(List.of()).stream().map(QuestionDefinition::name)))
                .toList();
        return Arbitraries.of(all).list().ofMinSize(1).ofMaxSize(20);
    }

    private static String text(List<String> texts, int at) {
        return texts.isEmpty() ? "1" : texts.get(at % texts.size());
    }
}
