package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads types that only Jackson can: sealed types, delegating creators. Reports Jackson's first error only. */
record JacksonFallbackReader(JavaType type, ObjectMapper mapper) implements ValueReader {

    @Override
    public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return ValueReader.addError(json, errors, REQUIREMENT);
        }
        String start = ValueReader.pointer(json);
        int before = errors.count();
        JsonNode tree = (JsonNode) TreeReader.TREE.read(json, errors);
        return errors.count() == before ? mapped(tree, start, errors) : null;
    }

    private @Nullable Object mapped(@Nullable JsonNode tree, String start, ValidationErrors errors) {
        try {
            return mapper.readerFor(type).readValue(tree);
        } catch (JsonProcessingException e) {
            errors.add(
                    start + (e instanceof JsonMappingException at ? pointer(at.getPath()) : ""), "validation.invalid");
        } catch (IOException | IllegalArgumentException e) {
            errors.add(start, "validation.invalid");
        }
        return null;
    }

    static String pointer(List<Reference> path) {
        String pointer = "";
        for (Reference step : path) {
            String name = step.getFieldName();
            pointer = name == null ? pointer + '/' + step.getIndex() : FieldError.under(pointer, name);
        }
        return pointer;
    }
}
