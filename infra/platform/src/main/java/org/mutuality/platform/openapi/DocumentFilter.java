package org.mutuality.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Completes the document while a service is built. An annotation wins over what is found here; else texts come from Javadoc,
 * refusals from {@code @throws}, roles from {@code @RolesAllowed}, tags from packages, required properties from records, and
 * examples from tests.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private final DocumentSchemas schemas;
    private final DocumentOperations operations;
    private final DocumentTags tags;
    private final DocumentProblems problems;

    /** @param index of all classes of the service */
    public DocumentFilter(IndexView index) {
        JavadocReader javadoc = new JavadocReader();
        problems = new DocumentProblems(index, javadoc);
        schemas = new DocumentSchemas(index, javadoc);
        tags = new DocumentTags(index);
        operations = new DocumentOperations(index, javadoc, problems, tags);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return schemas.asSent(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> named = schemas.describe(document.getComponents());
        Map<String, PathItem> paths =
                document.getPaths() == null || document.getPaths().getPathItems() == null
                        ? Map.of()
                        : new TreeMap<>(document.getPaths().getPathItems());
        DocumentHeaders.addTo(document.getComponents());
        paths.values().forEach(path -> path.getOperations().forEach(operations::complete));
        paths.values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> DocumentSchemas.close(operation.getRequestBody(), named)));
        new DocumentExamples().addTo(paths);
        tags.addTo(document);
        document.addExtension("x-problems", problems.listed());
    }
}
