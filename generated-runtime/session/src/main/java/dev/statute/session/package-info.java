/**
 * The session runtime as its users see it: many sessions under one {@link dev.statute.session.SessionRuntime}, found by their
 * id, or by the id of their runtime through a {@link dev.statute.session.RuntimeControlPlane}.
 */
@NullMarked
package dev.statute.session;

import org.jspecify.annotations.NullMarked;
