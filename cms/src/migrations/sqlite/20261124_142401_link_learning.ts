import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`related_guides\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`guides\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`related_guides_key_idx\` ON \`related_guides\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`related_guides_version_idx\` ON \`related_guides\` (\`version\`);`)
  await db.run(sql`CREATE TABLE \`link_answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pair\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`verdict\` text NOT NULL,
  	\`words\` text,
  	\`answered_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`answered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_answers_pair_idx\` ON \`link_answers\` (\`pair\`);`)
  await db.run(sql`CREATE INDEX \`link_answers_source_idx\` ON \`link_answers\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`link_answers_target_idx\` ON \`link_answers\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`link_answers_answered_by_idx\` ON \`link_answers\` (\`answered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`link_answers_updated_at_idx\` ON \`link_answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`link_answers_created_at_idx\` ON \`link_answers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`link_learning\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`library\` text NOT NULL,
  	\`learned\` text,
  	\`learned_at\` text NOT NULL,
  	\`guides\` numeric NOT NULL,
  	\`answers\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_learning_library_idx\` ON \`link_learning\` (\`library\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`career_settings\` ADD \`stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_career_settings_v\` ADD \`version_stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`occupations\` ADD \`stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_occupations_v\` ADD \`version_stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`services\` ADD \`stands_alone\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_services_v\` ADD \`version_stands_alone\` integer DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`related_guides\`;`)
  await db.run(sql`DROP TABLE \`link_answers\`;`)
  await db.run(sql`DROP TABLE \`link_learning\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`career_settings\` DROP COLUMN \`stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`_career_settings_v\` DROP COLUMN \`version_stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`occupations\` DROP COLUMN \`stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`_occupations_v\` DROP COLUMN \`version_stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`services\` DROP COLUMN \`stands_alone\`;`)
  await db.run(sql`ALTER TABLE \`_services_v\` DROP COLUMN \`version_stands_alone\`;`)
}
