package org.mutuality.journal.form;

import static org.mutuality.platform.problem.CommonProblem.BODY_INVALID;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.ValidationErrors;

/** The forms built into the service, {@code forms/<id>.json}, validated like published ones. */
public final class CoreForms {
    private static final StrictJson JSON = new StrictJson(JsonDefaults.set(new ObjectMapper()));
    private static final List<Form> NEWEST_FIRST = newestFirst();
    private static final Map<String, QuestionType> TYPES = types();

    private CoreForms() {}

    public static List<Form> all() {
        return NEWEST_FIRST;
    }

    public static Optional<Form> form(FormId id) {
        return NEWEST_FIRST.stream().filter(form -> form.formId().equals(id)).findFirst();
    }

    /** Whether the form's question has the same definition, texts and choices included, as in the newest core form. */
    static boolean isSameAsCore(String name, FormDefinition form) {
        return all().getFirst().definition().questions().stream()
                .filter(question -> question.name().equals(name))
                .anyMatch(form.questions()::contains);
    }

    /**
     * Whether the question's name is none of a core form's, at any depth, or its answers have the shape that they have there:
     * the trends and the passbook read them by this name. A scale is a whole number.
     */
    public static boolean allowsType(QuestionDefinition question) {
        @Nullable QuestionType core = TYPES.get(question.name());
        return core == null || core == shape(question);
    }

    private static Map<String, QuestionType> types() {
        return NEWEST_FIRST.stream()
                .flatMap(form -> withNested(form.definition().questions()))
                .collect(Collectors.toUnmodifiableMap(
                        QuestionDefinition::name, CoreForms::shape, (newer, older) -> newer));
    }

    private static Stream<QuestionDefinition> withNested(List<QuestionDefinition> questions) {
        return questions.stream()
                .flatMap(question -> Stream.concat(Stream.of(question), withNested(question.nestedQuestions())));
    }

    private static QuestionType shape(QuestionDefinition question) {
        return question.type() == QuestionType.SCALE ? QuestionType.INTEGER : question.type();
    }

    private static List<Form> newestFirst() {
        Form second = builtIn(2, Optional.empty());
        return List.of(builtIn(3, Optional.of(second)), second, builtIn(1, Optional.empty()));
    }

    private static Form builtIn(int version, Optional<Form> base) {
        FormId id = new FormId("core", version);
        try (InputStream json = CoreForms.class.getResourceAsStream("/forms/" + id + ".json")) {
            byte[] text = Objects.requireNonNull(json, id.toString()).readAllBytes();
            ValidationErrors errors = new ValidationErrors();
            Form form = Form.compile(id, (FormDefinition) JSON.read(text, FormDefinition.class), base, errors);
            errors.throwIfAny(BODY_INVALID);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException("form " + id, e);
        }
    }
}
