package org.mutuality.platform.http.json;

import static org.mutuality.platform.problem.CommonProblem.BODY_INVALID;
import static org.mutuality.platform.problem.CommonProblem.BODY_MALFORMED;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Reads JSON into records in one pass over the text. Unknown fields, missing ones (except {@code Optional} and {@code
 * @Nullable}), duplicates and coercions are errors; all errors are reported at once.
 */
public final class StrictJson {

    private final ObjectMapper mapper;
    private final ValueReaderRegistry readers;

    public StrictJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.readers = new ValueReaderRegistry(mapper);
    }

    /** @throws ProblemException BODY_MALFORMED, BODY_INVALID, or the refusal of a record's own constructor */
    public Object read(byte[] body, Type type) {
        ValidationErrors errors = new ValidationErrors();
        try (JsonParser json = mapper.getFactory().createParser(body)) {
            @Nullable Object value = readAll(json, readers.of(type), errors);
            errors.throwIfAny(BODY_INVALID);
            return java.util.Objects.requireNonNull(value);
        } catch (IOException e) {
            throw BODY_MALFORMED.because("body-required");
        }
    }

    private static @Nullable Object readAll(JsonParser json, ValueReader reader, ValidationErrors errors) {
        try {
            if (json.nextToken() == null) {
                throw BODY_MALFORMED.because("body-required");
            }
            @Nullable Object value = reader.read(json, errors);
            if (json.nextToken() != null) {
                throw malformed(json);
            }
            return value;
        } catch (IOException e) {
            throw malformed(json);
        }
    }

    // Jackson's own message quotes the body, which may be personal.
    private static ProblemException malformed(JsonParser json) {
        JsonLocation at = json.currentLocation();
        FieldError error = FieldError.field(
                ValueReader.pointer(json), Message.of("validation.not-json", at.getLineNr(), at.getColumnNr()));
        return new ProblemException(
                BODY_MALFORMED,
                Message.of("problem.body-malformed.not-json", at.getLineNr(), at.getColumnNr()),
                List.of(error));
    }
}
