import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`image_id\` text(36),
  	\`body\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`slug\` text,
  	\`published_at\` text,
  	\`organization_id\` text(36),
  	\`reviewed_by_id\` text(36),
  	\`reviewed_on\` text,
  	\`original_address\` text,
  	\`import_hash\` text,
  	\`created_by_id\` text(36),
  	\`word_count\` numeric,
  	\`reading_minutes\` numeric,
  	\`outline\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reviewed_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_image_idx\` ON \`articles\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_image_idx\` ON \`articles\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_organization_idx\` ON \`articles\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_reviewed_by_idx\` ON \`articles\` (\`reviewed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_original_address_idx\` ON \`articles\` (\`original_address\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`occupations_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`sources_id\` text(36),
  	\`people_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_occupations_id_idx\` ON \`articles_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_career_settings_id_idx\` ON \`articles_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_sources_id_idx\` ON \`articles_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_people_id_idx\` ON \`articles_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_image_id\` text(36),
  	\`version_body\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_organization_id\` text(36),
  	\`version_reviewed_by_id\` text(36),
  	\`version_reviewed_on\` text,
  	\`version_original_address\` text,
  	\`version_import_hash\` text,
  	\`version_created_by_id\` text(36),
  	\`version_word_count\` numeric,
  	\`version_reading_minutes\` numeric,
  	\`version_outline\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_reviewed_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_image_idx\` ON \`_articles_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_image_idx\` ON \`_articles_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_organization_idx\` ON \`_articles_v\` (\`version_organization_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_reviewed_by_idx\` ON \`_articles_v\` (\`version_reviewed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_original_address_idx\` ON \`_articles_v\` (\`version_original_address\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`occupations_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`sources_id\` text(36),
  	\`people_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_occupations_id_idx\` ON \`_articles_v_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_career_settings_id_idx\` ON \`_articles_v_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_sources_id_idx\` ON \`_articles_v_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_people_id_idx\` ON \`_articles_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`career_settings_population_age_groups\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`career_settings_population_age_groups_order_idx\` ON \`career_settings_population_age_groups\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_population_age_groups_parent_idx\` ON \`career_settings_population_age_groups\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`career_settings_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`unit\` text,
  	\`jurisdiction\` text DEFAULT 'United States',
  	\`as_of\` text,
  	\`period\` text,
  	\`source_id\` text(36),
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`career_settings_figures_order_idx\` ON \`career_settings_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_figures_parent_id_idx\` ON \`career_settings_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_figures_source_idx\` ON \`career_settings_figures\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`career_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`summary\` text,
  	\`population_description\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`slug\` text,
  	\`parent_id\` text(36),
  	\`position\` numeric DEFAULT 0,
  	\`published_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`career_settings_seo_seo_image_idx\` ON \`career_settings\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`career_settings_slug_idx\` ON \`career_settings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_parent_idx\` ON \`career_settings\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_published_at_idx\` ON \`career_settings\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_created_by_idx\` ON \`career_settings\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_updated_at_idx\` ON \`career_settings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_created_at_idx\` ON \`career_settings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_deleted_at_idx\` ON \`career_settings\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`career_settings__status_idx\` ON \`career_settings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`career_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`career_settings_texts_order_parent\` ON \`career_settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`career_settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`specialties_id\` text(36),
  	\`occupations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`specialties_id\`) REFERENCES \`specialties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`career_settings_rels_order_idx\` ON \`career_settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_rels_parent_idx\` ON \`career_settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_rels_path_idx\` ON \`career_settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_rels_specialties_id_idx\` ON \`career_settings_rels\` (\`specialties_id\`);`)
  await db.run(sql`CREATE INDEX \`career_settings_rels_occupations_id_idx\` ON \`career_settings_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE TABLE \`_career_settings_v_version_population_age_groups\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_career_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_population_age_groups_order_idx\` ON \`_career_settings_v_version_population_age_groups\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_population_age_groups_parent_idx\` ON \`_career_settings_v_version_population_age_groups\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_career_settings_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`unit\` text,
  	\`jurisdiction\` text DEFAULT 'United States',
  	\`as_of\` text,
  	\`period\` text,
  	\`source_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_career_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_figures_order_idx\` ON \`_career_settings_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_figures_parent_id_idx\` ON \`_career_settings_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_figures_source_idx\` ON \`_career_settings_v_version_figures\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`_career_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_population_description\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_parent_id\` text(36),
  	\`version_position\` numeric DEFAULT 0,
  	\`version_published_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_career_settings_v_parent_idx\` ON \`_career_settings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_seo_version_seo_image_idx\` ON \`_career_settings_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_slug_idx\` ON \`_career_settings_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_parent_idx\` ON \`_career_settings_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_published_at_idx\` ON \`_career_settings_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_created_by_idx\` ON \`_career_settings_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_updated_at_idx\` ON \`_career_settings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_created_at_idx\` ON \`_career_settings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version_deleted_at_idx\` ON \`_career_settings_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_version_version__status_idx\` ON \`_career_settings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_created_at_idx\` ON \`_career_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_updated_at_idx\` ON \`_career_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_latest_idx\` ON \`_career_settings_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_autosave_idx\` ON \`_career_settings_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_career_settings_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_career_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_career_settings_v_texts_order_parent\` ON \`_career_settings_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_career_settings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`specialties_id\` text(36),
  	\`occupations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_career_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`specialties_id\`) REFERENCES \`specialties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_career_settings_v_rels_order_idx\` ON \`_career_settings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_rels_parent_idx\` ON \`_career_settings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_rels_path_idx\` ON \`_career_settings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_rels_specialties_id_idx\` ON \`_career_settings_v_rels\` (\`specialties_id\`);`)
  await db.run(sql`CREATE INDEX \`_career_settings_v_rels_occupations_id_idx\` ON \`_career_settings_v_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`scheme\` text,
  	\`version\` text,
  	\`code\` text,
  	\`label\` text,
  	\`uri\` text,
  	\`source_id\` text(36),
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_codes_order_idx\` ON \`occupations_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`occupations_codes_parent_id_idx\` ON \`occupations_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_codes_source_idx\` ON \`occupations_codes\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations_education_path_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`description\` text,
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`occupations_education_path\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_education_path_alternatives_order_idx\` ON \`occupations_education_path_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`occupations_education_path_alternatives_parent_id_idx\` ON \`occupations_education_path_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations_education_path\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`description\` text,
  	\`body_id\` text(36),
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	\`source_id\` text(36),
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_education_path_order_idx\` ON \`occupations_education_path\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`occupations_education_path_parent_id_idx\` ON \`occupations_education_path\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_education_path_body_idx\` ON \`occupations_education_path\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_education_path_source_idx\` ON \`occupations_education_path\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations_licensing\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`jurisdiction\` text,
  	\`body_id\` text(36),
  	\`exam\` text,
  	\`url\` text,
  	\`notes\` text,
  	\`source_id\` text(36),
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_licensing_order_idx\` ON \`occupations_licensing\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`occupations_licensing_parent_id_idx\` ON \`occupations_licensing\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_licensing_body_idx\` ON \`occupations_licensing\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_licensing_source_idx\` ON \`occupations_licensing\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`unit\` text,
  	\`jurisdiction\` text DEFAULT 'United States',
  	\`as_of\` text,
  	\`period\` text,
  	\`source_id\` text(36),
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_figures_order_idx\` ON \`occupations_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`occupations_figures_parent_id_idx\` ON \`occupations_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_figures_source_idx\` ON \`occupations_figures\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`occupations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`summary\` text,
  	\`what_they_do\` text,
  	\`education_min_months\` numeric,
  	\`education_max_months\` numeric,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`slug\` text,
  	\`published_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_seo_seo_image_idx\` ON \`occupations\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`occupations_slug_idx\` ON \`occupations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`occupations_published_at_idx\` ON \`occupations\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`occupations_created_by_idx\` ON \`occupations\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`occupations_updated_at_idx\` ON \`occupations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`occupations_created_at_idx\` ON \`occupations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`occupations_deleted_at_idx\` ON \`occupations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`occupations__status_idx\` ON \`occupations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`occupations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occupations_texts_order_parent\` ON \`occupations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_version_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`scheme\` text,
  	\`version\` text,
  	\`code\` text,
  	\`label\` text,
  	\`uri\` text,
  	\`source_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_occupations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_codes_order_idx\` ON \`_occupations_v_version_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_codes_parent_id_idx\` ON \`_occupations_v_version_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_codes_source_idx\` ON \`_occupations_v_version_codes\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_version_education_path_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`description\` text,
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_occupations_v_version_education_path\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_alternatives_order_idx\` ON \`_occupations_v_version_education_path_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_alternatives_parent_id_idx\` ON \`_occupations_v_version_education_path_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_version_education_path\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`description\` text,
  	\`body_id\` text(36),
  	\`min_months\` numeric,
  	\`max_months\` numeric,
  	\`source_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_occupations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_order_idx\` ON \`_occupations_v_version_education_path\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_parent_id_idx\` ON \`_occupations_v_version_education_path\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_body_idx\` ON \`_occupations_v_version_education_path\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_education_path_source_idx\` ON \`_occupations_v_version_education_path\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_version_licensing\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`jurisdiction\` text,
  	\`body_id\` text(36),
  	\`exam\` text,
  	\`url\` text,
  	\`notes\` text,
  	\`source_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_occupations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_licensing_order_idx\` ON \`_occupations_v_version_licensing\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_licensing_parent_id_idx\` ON \`_occupations_v_version_licensing\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_licensing_body_idx\` ON \`_occupations_v_version_licensing\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_licensing_source_idx\` ON \`_occupations_v_version_licensing\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`min\` numeric,
  	\`max\` numeric,
  	\`unit\` text,
  	\`jurisdiction\` text DEFAULT 'United States',
  	\`as_of\` text,
  	\`period\` text,
  	\`source_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_occupations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_figures_order_idx\` ON \`_occupations_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_figures_parent_id_idx\` ON \`_occupations_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_figures_source_idx\` ON \`_occupations_v_version_figures\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_what_they_do\` text,
  	\`version_education_min_months\` numeric,
  	\`version_education_max_months\` numeric,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_parent_idx\` ON \`_occupations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_seo_version_seo_image_idx\` ON \`_occupations_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_slug_idx\` ON \`_occupations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_published_at_idx\` ON \`_occupations_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_created_by_idx\` ON \`_occupations_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_updated_at_idx\` ON \`_occupations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_created_at_idx\` ON \`_occupations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version_deleted_at_idx\` ON \`_occupations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_version_version__status_idx\` ON \`_occupations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_created_at_idx\` ON \`_occupations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_updated_at_idx\` ON \`_occupations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_latest_idx\` ON \`_occupations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_occupations_v_autosave_idx\` ON \`_occupations_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_occupations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_occupations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_occupations_v_texts_order_parent\` ON \`_occupations_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`description\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_benefits_order_idx\` ON \`services_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_benefits_parent_id_idx\` ON \`services_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`summary\` text,
  	\`audience\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`slug\` text,
  	\`published_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`services_seo_seo_image_idx\` ON \`services\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`services_slug_idx\` ON \`services\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`services_published_at_idx\` ON \`services\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_by_idx\` ON \`services\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`services_updated_at_idx\` ON \`services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_at_idx\` ON \`services\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`services_deleted_at_idx\` ON \`services\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`services__status_idx\` ON \`services\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`services_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_rels_order_idx\` ON \`services_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_parent_idx\` ON \`services_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_path_idx\` ON \`services_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_articles_id_idx\` ON \`services_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`description\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_benefits_order_idx\` ON \`_services_v_version_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_benefits_parent_id_idx\` ON \`_services_v_version_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_audience\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_parent_idx\` ON \`_services_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_seo_version_seo_image_idx\` ON \`_services_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_slug_idx\` ON \`_services_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_published_at_idx\` ON \`_services_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_created_by_idx\` ON \`_services_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_updated_at_idx\` ON \`_services_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_created_at_idx\` ON \`_services_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_deleted_at_idx\` ON \`_services_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version__status_idx\` ON \`_services_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_created_at_idx\` ON \`_services_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_updated_at_idx\` ON \`_services_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_latest_idx\` ON \`_services_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_autosave_idx\` ON \`_services_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_rels_order_idx\` ON \`_services_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_parent_idx\` ON \`_services_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_path_idx\` ON \`_services_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_articles_id_idx\` ON \`_services_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`cross_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`anchor_text\` text,
  	\`sentence\` text,
  	\`section\` text,
  	\`relation\` text DEFAULT 'related' NOT NULL,
  	\`position\` numeric DEFAULT 0,
  	\`active_from\` text,
  	\`active_until\` text,
  	\`origin\` text DEFAULT 'curated' NOT NULL,
  	\`field\` text,
  	\`in_draft\` integer DEFAULT true,
  	\`in_published\` integer DEFAULT false,
  	\`status\` text DEFAULT 'unchecked' NOT NULL,
  	\`checked_at\` text,
  	\`source_key\` text,
  	\`target_key\` text,
  	\`link_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`cross_links_url_idx\` ON \`cross_links\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_relation_idx\` ON \`cross_links\` (\`relation\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_origin_idx\` ON \`cross_links\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_in_draft_idx\` ON \`cross_links\` (\`in_draft\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_in_published_idx\` ON \`cross_links\` (\`in_published\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_status_idx\` ON \`cross_links\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_source_key_idx\` ON \`cross_links\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_target_key_idx\` ON \`cross_links\` (\`target_key\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_link_key_idx\` ON \`cross_links\` (\`link_key\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_updated_at_idx\` ON \`cross_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_created_at_idx\` ON \`cross_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cross_links_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`occupations_id\` text(36),
  	\`services_id\` text(36),
  	\`guide_sets_id\` text(36),
  	\`topics_id\` text(36),
  	\`sources_id\` text(36),
  	\`people_id\` text(36),
  	\`specialties_id\` text(36),
  	\`organizations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cross_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guide_sets_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`specialties_id\`) REFERENCES \`specialties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cross_links_rels_order_idx\` ON \`cross_links_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_parent_idx\` ON \`cross_links_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_path_idx\` ON \`cross_links_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_articles_id_idx\` ON \`cross_links_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_career_settings_id_idx\` ON \`cross_links_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_occupations_id_idx\` ON \`cross_links_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_services_id_idx\` ON \`cross_links_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_guide_sets_id_idx\` ON \`cross_links_rels\` (\`guide_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_topics_id_idx\` ON \`cross_links_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_sources_id_idx\` ON \`cross_links_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_people_id_idx\` ON \`cross_links_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_specialties_id_idx\` ON \`cross_links_rels\` (\`specialties_id\`);`)
  await db.run(sql`CREATE INDEX \`cross_links_rels_organizations_id_idx\` ON \`cross_links_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to_path\` text,
  	\`reason\` text DEFAULT 'manual' NOT NULL,
  	\`permanent\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_from_idx\` ON \`redirects\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`redirects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`occupations_id\` text(36),
  	\`services_id\` text(36),
  	\`guide_sets_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guide_sets_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_rels_order_idx\` ON \`redirects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_parent_idx\` ON \`redirects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_path_idx\` ON \`redirects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_articles_id_idx\` ON \`redirects_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_career_settings_id_idx\` ON \`redirects_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_occupations_id_idx\` ON \`redirects_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_services_id_idx\` ON \`redirects_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_guide_sets_id_idx\` ON \`redirects_rels\` (\`guide_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_topics_id_idx\` ON \`redirects_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`guide_sets_guides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`guide_id\` text(36),
  	\`note\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guide_sets_guides_order_idx\` ON \`guide_sets_guides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_guides_parent_id_idx\` ON \`guide_sets_guides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_guides_guide_idx\` ON \`guide_sets_guides\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`guide_sets_placements\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guide_sets_placements_order_idx\` ON \`guide_sets_placements\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_placements_parent_idx\` ON \`guide_sets_placements\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`guide_sets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`intro\` text,
  	\`active_from\` text,
  	\`active_until\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`slug\` text,
  	\`published_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guide_sets_seo_seo_image_idx\` ON \`guide_sets\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`guide_sets_slug_idx\` ON \`guide_sets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_published_at_idx\` ON \`guide_sets\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_created_by_idx\` ON \`guide_sets\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_updated_at_idx\` ON \`guide_sets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_created_at_idx\` ON \`guide_sets\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets_deleted_at_idx\` ON \`guide_sets\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`guide_sets__status_idx\` ON \`guide_sets\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_guide_sets_v_version_guides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`guide_id\` text(36),
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guide_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_guides_order_idx\` ON \`_guide_sets_v_version_guides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_guides_parent_id_idx\` ON \`_guide_sets_v_version_guides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_guides_guide_idx\` ON \`_guide_sets_v_version_guides\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`_guide_sets_v_version_placements\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_guide_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_placements_order_idx\` ON \`_guide_sets_v_version_placements\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_placements_parent_idx\` ON \`_guide_sets_v_version_placements\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guide_sets_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_intro\` text,
  	\`version_active_from\` text,
  	\`version_active_until\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_parent_idx\` ON \`_guide_sets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_seo_version_seo_image_idx\` ON \`_guide_sets_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_slug_idx\` ON \`_guide_sets_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_published_at_idx\` ON \`_guide_sets_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_created_by_idx\` ON \`_guide_sets_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_updated_at_idx\` ON \`_guide_sets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_created_at_idx\` ON \`_guide_sets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version_deleted_at_idx\` ON \`_guide_sets_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_version_version__status_idx\` ON \`_guide_sets_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_created_at_idx\` ON \`_guide_sets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_updated_at_idx\` ON \`_guide_sets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_latest_idx\` ON \`_guide_sets_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_guide_sets_v_autosave_idx\` ON \`_guide_sets_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`releases_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`act\` text DEFAULT 'publish' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_documents_order_idx\` ON \`releases_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`releases_documents_parent_id_idx\` ON \`releases_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`notes\` text,
  	\`release_at\` text,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`released_at\` text,
  	\`failure\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_release_at_idx\` ON \`releases\` (\`release_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_status_idx\` ON \`releases\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_by_idx\` ON \`releases\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`occupations_id\` text(36),
  	\`services_id\` text(36),
  	\`guide_sets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guide_sets_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_rels_order_idx\` ON \`releases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_parent_idx\` ON \`releases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_path_idx\` ON \`releases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_articles_id_idx\` ON \`releases_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_career_settings_id_idx\` ON \`releases_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_occupations_id_idx\` ON \`releases_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_services_id_idx\` ON \`releases_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_guide_sets_id_idx\` ON \`releases_rels\` (\`guide_sets_id\`);`)
  await db.run(sql`CREATE TABLE \`sources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`publisher\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`accessed_on\` text NOT NULL,
  	\`published_on\` text,
  	\`note\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sources_key_idx\` ON \`sources\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sources_updated_at_idx\` ON \`sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sources_created_at_idx\` ON \`sources\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text,
  	\`bio\` text,
  	\`image_id\` text(36),
  	\`url\` text,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_image_idx\` ON \`people\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`people_slug_idx\` ON \`people\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`specialties\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`specialties_slug_idx\` ON \`specialties\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`specialties_updated_at_idx\` ON \`specialties\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`specialties_created_at_idx\` ON \`specialties\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organizations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`abbreviation\` text,
  	\`kind\` text NOT NULL,
  	\`url\` text,
  	\`description\` text,
  	\`logo_id\` text(36),
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_logo_idx\` ON \`organizations\` (\`logo_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_slug_idx\` ON \`organizations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organizations_updated_at_idx\` ON \`organizations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organizations_created_at_idx\` ON \`organizations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_id\` text(36) NOT NULL,
  	\`author_name\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`status\` text DEFAULT 'pending' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_document_idx\` ON \`comments\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_status_idx\` ON \`comments\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'viewer' NOT NULL,
  	\`reset_password_requested_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`published_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`slug\` text,
  	\`path\` text,
  	\`revision\` numeric NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`updated_at\` text NOT NULL,
  	\`card\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`published_documents_key_idx\` ON \`published_documents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`published_documents_type_idx\` ON \`published_documents\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`published_documents_slug_idx\` ON \`published_documents\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`published_documents_path_idx\` ON \`published_documents\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`published_documents_revision_idx\` ON \`published_documents\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`published_documents_published_at_idx\` ON \`published_documents\` (\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`published_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`path\` text,
  	\`previous_path\` text,
  	\`tags\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`published_changes_revision_idx\` ON \`published_changes\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`published_changes_key_idx\` ON \`published_changes\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`career_settings_id\` text(36),
  	\`occupations_id\` text(36),
  	\`services_id\` text(36),
  	\`cross_links_id\` text(36),
  	\`redirects_id\` text(36),
  	\`guide_sets_id\` text(36),
  	\`releases_id\` text(36),
  	\`sources_id\` text(36),
  	\`people_id\` text(36),
  	\`topics_id\` text(36),
  	\`specialties_id\` text(36),
  	\`organizations_id\` text(36),
  	\`media_id\` text(36),
  	\`comments_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`career_settings_id\`) REFERENCES \`career_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`occupations_id\`) REFERENCES \`occupations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cross_links_id\`) REFERENCES \`cross_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guide_sets_id\`) REFERENCES \`guide_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sources_id\`) REFERENCES \`sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`specialties_id\`) REFERENCES \`specialties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`comments_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_career_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`career_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_occupations_id_idx\` ON \`payload_locked_documents_rels\` (\`occupations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_services_id_idx\` ON \`payload_locked_documents_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cross_links_id_idx\` ON \`payload_locked_documents_rels\` (\`cross_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guide_sets_id_idx\` ON \`payload_locked_documents_rels\` (\`guide_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`sources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_specialties_id_idx\` ON \`payload_locked_documents_rels\` (\`specialties_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text DEFAULT 'Signpost' NOT NULL,
  	\`tagline\` text,
  	\`description\` text,
  	\`url\` text,
  	\`organization_id\` text(36),
  	\`default_call_to_action_text\` text,
  	\`default_call_to_action_label\` text,
  	\`default_call_to_action_url\` text,
  	\`paths_articles\` text DEFAULT '/guides/{slug}' NOT NULL,
  	\`paths_career_settings\` text DEFAULT '/settings/{slug}' NOT NULL,
  	\`paths_occupations\` text DEFAULT '/occupations/{slug}' NOT NULL,
  	\`paths_services\` text DEFAULT '/services/{slug}' NOT NULL,
  	\`paths_guide_sets\` text DEFAULT '/sets/{slug}' NOT NULL,
  	\`paths_topics\` text DEFAULT '/topics/{slug}' NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_organization_idx\` ON \`site_settings\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_texts_order_parent\` ON \`site_settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation_main\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`navigation_main_order_idx\` ON \`navigation_main\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`navigation_main_parent_id_idx\` ON \`navigation_main\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation_footer\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`navigation_footer_order_idx\` ON \`navigation_footer\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`navigation_footer_parent_id_idx\` ON \`navigation_footer\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`career_settings_population_age_groups\`;`)
  await db.run(sql`DROP TABLE \`career_settings_figures\`;`)
  await db.run(sql`DROP TABLE \`career_settings\`;`)
  await db.run(sql`DROP TABLE \`career_settings_texts\`;`)
  await db.run(sql`DROP TABLE \`career_settings_rels\`;`)
  await db.run(sql`DROP TABLE \`_career_settings_v_version_population_age_groups\`;`)
  await db.run(sql`DROP TABLE \`_career_settings_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_career_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_career_settings_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_career_settings_v_rels\`;`)
  await db.run(sql`DROP TABLE \`occupations_codes\`;`)
  await db.run(sql`DROP TABLE \`occupations_education_path_alternatives\`;`)
  await db.run(sql`DROP TABLE \`occupations_education_path\`;`)
  await db.run(sql`DROP TABLE \`occupations_licensing\`;`)
  await db.run(sql`DROP TABLE \`occupations_figures\`;`)
  await db.run(sql`DROP TABLE \`occupations\`;`)
  await db.run(sql`DROP TABLE \`occupations_texts\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_version_codes\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_version_education_path_alternatives\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_version_education_path\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_version_licensing\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v\`;`)
  await db.run(sql`DROP TABLE \`_occupations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`services_benefits\`;`)
  await db.run(sql`DROP TABLE \`services\`;`)
  await db.run(sql`DROP TABLE \`services_rels\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_benefits\`;`)
  await db.run(sql`DROP TABLE \`_services_v\`;`)
  await db.run(sql`DROP TABLE \`_services_v_rels\`;`)
  await db.run(sql`DROP TABLE \`cross_links\`;`)
  await db.run(sql`DROP TABLE \`cross_links_rels\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`guide_sets_guides\`;`)
  await db.run(sql`DROP TABLE \`guide_sets_placements\`;`)
  await db.run(sql`DROP TABLE \`guide_sets\`;`)
  await db.run(sql`DROP TABLE \`_guide_sets_v_version_guides\`;`)
  await db.run(sql`DROP TABLE \`_guide_sets_v_version_placements\`;`)
  await db.run(sql`DROP TABLE \`_guide_sets_v\`;`)
  await db.run(sql`DROP TABLE \`releases_documents\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases_rels\`;`)
  await db.run(sql`DROP TABLE \`sources\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`specialties\`;`)
  await db.run(sql`DROP TABLE \`organizations\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`published_documents\`;`)
  await db.run(sql`DROP TABLE \`published_changes\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_texts\`;`)
  await db.run(sql`DROP TABLE \`navigation_main\`;`)
  await db.run(sql`DROP TABLE \`navigation_footer\`;`)
  await db.run(sql`DROP TABLE \`navigation\`;`)
}
